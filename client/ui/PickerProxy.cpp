// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/PickerProxy.h"

#include "client/ui/PickerRole.h"

namespace edesk {
namespace {

template <typename T>
T value(const QModelIndex &index, PickerRole role)
{
    return index.data(static_cast<int>(role)).value<T>();
}

constexpr int Hidden = -1;

} // namespace

PickerProxy::PickerProxy(PickerRank rank, QObject *parent)
    : QSortFilterProxyModel(parent), m_rank(std::move(rank))
{
    sort(0);
}

void PickerProxy::setSourceModel(QAbstractItemModel *source)
{
    if (sourceModel())
        sourceModel()->disconnect(this);
    // Connected before the base class, so that ranks are fresh when it filters.
    if (source) {
        const auto forgetAll = [this] { m_ranks.clear(); };
        connect(source, &QAbstractItemModel::rowsInserted, this, &PickerProxy::forget);
        connect(source, &QAbstractItemModel::layoutChanged, this, forgetAll);
        connect(source, &QAbstractItemModel::modelReset, this, forgetAll);
        connect(source, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last) {
                    forget(first.parent(), first.row(), last.row());
                });
    }
    m_ranks.clear();
    QSortFilterProxyModel::setSourceModel(source);
    readInitialTicks();
    invalidate();
}

void PickerProxy::setQuery(const QString &query)
{
    m_query = query.trimmed();
    m_ranks.clear();
    invalidate();
}

/// These people are other ones now, or say something else.
void PickerProxy::forget(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex changed = sourceModel()->index(row, 0, parent);
        if (parent.isValid())
            m_ranks.remove(value<Id>(changed, PickerRole::PersonId));
        else
            forget(changed, 0, sourceModel()->rowCount(changed) - 1);
    }
}

int PickerProxy::rankOfPerson(const QModelIndex &person) const
{
    const Id id = value<Id>(person, PickerRole::PersonId);
    if (const auto known = m_ranks.constFind(id); known != m_ranks.cend())
        return *known;
    int rank = m_query.isEmpty() ? 0 : m_rank(m_query, person);
    // Twice the rank leaves room to put recent people before equals.
    if (rank >= 0)
        rank = 2 * rank + (value<bool>(person, PickerRole::Recent) ? 1 : 0);
    m_ranks.insert(id, rank);
    return rank;
}

/// A group ranks as its best person.
int PickerProxy::rankOf(const QModelIndex &sourceIndex) const
{
    if (sourceIndex.parent().isValid())
        return rankOfPerson(sourceIndex);
    int best = Hidden;
    for (int row = 0; row < sourceModel()->rowCount(sourceIndex); ++row)
        best = qMax(best, rankOfPerson(sourceModel()->index(row, 0, sourceIndex)));
    return best;
}

void PickerProxy::readInitialTicks()
{
    m_ticks.clear();
    const QAbstractItemModel *source = sourceModel();
    for (int group = 0; source && group < source->rowCount(); ++group) {
        const QModelIndex header = source->index(group, 0);
        for (int row = 0; row < source->rowCount(header); ++row) {
            const QModelIndex person = source->index(row, 0, header);
            const auto tick = value<PickerTick>(person, PickerRole::InitialTick);
            if (tick == PickerTick::Lead)
                m_ticks.makeLead(value<Id>(person, PickerRole::PersonId));
            else if (tick == PickerTick::Joiner)
                m_ticks.add(value<Id>(person, PickerRole::PersonId));
        }
    }
}

void PickerProxy::changeTicks(const std::function<void(PickerTicks &)> &change)
{
    change(m_ticks);
    // Unticking the lead changes another row too: every visible person may look different.
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex header = index(group, 0);
        if (const int people = rowCount(header); people > 0)
            Q_EMIT dataChanged(index(0, 0, header), index(people - 1, 0, header));
    }
}

QModelIndex PickerProxy::best() const
{
    // Groups and people are sorted by rank, so the best one is the first of the first group.
    const QModelIndex group = index(0, 0);
    return group.isValid() ? index(0, 0, group) : QModelIndex();
}

bool PickerProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return rankOf(sourceModel()->index(row, 0, parent)) >= 0;
}

bool PickerProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int a = rankOf(left);
    const int b = rankOf(right);
    return a != b ? a > b : left.row() < right.row();
}

QVariant PickerProxy::data(const QModelIndex &index, int role) const
{
    const bool isPerson = index.parent().isValid();
    switch (role) {
    case Qt::AccessibleTextRole:
        return spoken(index);
    case Qt::DisplayRole:
        return QSortFilterProxyModel::data(index, static_cast<int>(PickerRole::Name));
    case Qt::CheckStateRole:
        if (!isPerson)
            return {};
        return m_ticks.tick(value<Id>(index, PickerRole::PersonId)) == PickerTick::None ? Qt::Unchecked
                                                                                        : Qt::Checked;
    case static_cast<int>(PickerRole::Tick):
        return QVariant::fromValue(isPerson ? m_ticks.tick(value<Id>(index, PickerRole::PersonId))
                                            : PickerTick::None);
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QString PickerProxy::spoken(const QModelIndex &index) const
{
    const QString name = value<QString>(index, PickerRole::Name);
    if (!index.parent().isValid())
        return tr("%1, %Ln người", nullptr, rowCount(index)).arg(name);
    QStringList parts{name, value<QString>(index, PickerRole::Position),
                      tr("%Ln việc", nullptr, value<int>(index, PickerRole::OpenCount))};
    if (const int overdue = value<int>(index, PickerRole::OverdueCount); overdue > 0)
        parts.append(tr("%1 quá hạn").arg(overdue));
    const PickerTick tick = m_ticks.tick(value<Id>(index, PickerRole::PersonId));
    if (tick != PickerTick::None)
        parts.append(tick == PickerTick::Lead     ? tr("Chủ trì")
                     : tick == PickerTick::Joiner ? tr("Phối hợp")
                                                  : tr("Đã chọn"));
    return parts.join(QStringLiteral(", "));
}

} // namespace edesk
