// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SearchHitModel.h"

#include "client/ui/SearchHitRole.h"

namespace edesk {

void SearchHitModel::setGroups(const QStringList &headings)
{
    beginResetModel();
    m_groups.clear();
    for (const QString &heading : headings)
        m_groups.append({heading, {}});
    endResetModel();
}

void SearchHitModel::setHits(int group, const QList<SearchHit> &hits)
{
    int first = 0;
    for (int i = 0; i < group; ++i)
        first += m_groups.at(i).rows();
    Group &changed = m_groups[group];
    if (const int before = changed.rows(); before > 0) {
        beginRemoveRows({}, first, first + before - 1);
        changed.hits.clear();
        endRemoveRows();
    }
    if (hits.isEmpty())
        return;
    beginInsertRows({}, first, first + int(hits.size()));
    changed.hits = hits;
    endInsertRows();
}

void SearchHitModel::setWords(const QString &words)
{
    m_words = words;
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0), index(rows - 1), {int(SearchHitRole::Words)});
}

std::pair<const SearchHitModel::Group *, int> SearchHitModel::at(int row) const
{
    for (const Group &group : m_groups) {
        if (row < group.rows())
            return {&group, row};
        row -= group.rows();
    }
    return {nullptr, 0};
}

const SearchHit *SearchHitModel::hit(const QModelIndex &index) const
{
    const auto [group, place] = index.isValid() ? at(index.row()) : std::pair<const Group *, int>();
    return group && place > 0 ? &group->hits.at(place - 1) : nullptr;
}

int SearchHitModel::hitFrom(int row, int step) const
{
    for (; row >= 0 && row < rowCount(); row += step) {
        if (hit(index(row)))
            return row;
    }
    return -1;
}

int SearchHitModel::rowCount(const QModelIndex &parent) const
{
    int rows = 0;
    if (!parent.isValid()) {
        for (const Group &group : m_groups)
            rows += group.rows();
    }
    return rows;
}

QVariant SearchHitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit *found = hit(index);
    if (role == Qt::DisplayRole)
        return found ? found->title : at(index.row()).first->heading;
    if (role == Qt::AccessibleTextRole)
        return found ? found->spoken() : at(index.row()).first->heading;
    if (role == int(SearchHitRole::Heading))
        return found == nullptr;
    if (role == int(SearchHitRole::Words))
        return m_words;
    if (found && role == int(SearchHitRole::Icon))
        return QVariant::fromValue(found->icon);
    if (found && role == int(SearchHitRole::Subtitle))
        return found->subtitle;
    return {};
}

Qt::ItemFlags SearchHitModel::flags(const QModelIndex &index) const
{
    return hit(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace edesk
