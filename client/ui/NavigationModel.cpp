// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/NavigationModel.h"

namespace edesk {

void NavigationModel::setEntries(const QList<NavigationEntry> &entries)
{
    beginResetModel();
    m_rows.clear();
    QString section;
    for (const NavigationEntry &entry : entries) {
        if (entry.section != section && !entry.section.isEmpty())
            m_rows.append(
                {NavigationEntry{.id = {}, .title = entry.section, .section = entry.section}, true});
        section = entry.section;
        m_rows.append({entry, false});
    }
    endResetModel();
}

void NavigationModel::setBadge(const QString &id, int count, Tone tone)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    m_badges.insert(id, {count, tone});
    Q_EMIT dataChanged(index, index);
}

void NavigationModel::setOpen(const QString &id)
{
    const QModelIndex before = indexOf(m_open);
    m_open = id;
    for (const QModelIndex &index : {before, indexOf(id)}) {
        if (index.isValid())
            Q_EMIT dataChanged(index, index);
    }
}

QModelIndex NavigationModel::indexOf(const QString &id) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (!m_rows.at(row).isHeading && m_rows.at(row).entry.id == id)
            return index(static_cast<int>(row));
    }
    return {};
}

int NavigationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NavigationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return row.entry.title;
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return spoken(row);
    if (role < static_cast<int>(NavigationRole::Id))
        return {};
    const Badge badge = m_badges.value(row.entry.id);
    switch (static_cast<NavigationRole>(role)) {
    case NavigationRole::Id:
        return row.entry.id;
    case NavigationRole::Icon:
        return QVariant::fromValue(row.entry.icon);
    case NavigationRole::Count:
        return badge.count;
    case NavigationRole::Tone:
        return QVariant::fromValue(badge.tone);
    case NavigationRole::Heading:
        return row.isHeading;
    case NavigationRole::Open:
        return !row.isHeading && row.entry.id == m_open;
    }
    return {};
}

Qt::ItemFlags NavigationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).isHeading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString NavigationModel::spoken(const Row &row) const
{
    const Badge badge = m_badges.value(row.entry.id);
    if (row.isHeading || badge.count == 0)
        return row.entry.title;
    const QString counted = tr("%1, %Ln mục mới", nullptr, badge.count).arg(row.entry.title);
    return badge.tone == Tone::Overdue ? tr("%1, có mục quá hạn").arg(counted) : counted;
}

} // namespace edesk
