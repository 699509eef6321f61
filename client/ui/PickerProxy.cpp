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
        const auto rankAgain = [this] { rankAll(); };
        connect(source, &QAbstractItemModel::rowsInserted, this, rankAgain);
        connect(source, &QAbstractItemModel::rowsRemoved, this, rankAgain);
        connect(source, &QAbstractItemModel::rowsMoved, this, rankAgain);
        connect(source, &QAbstractItemModel::layoutChanged, this, rankAgain);
        connect(source, &QAbstractItemModel::modelReset, this, rankAgain);
        connect(source, &QAbstractItemModel::dataChanged, this, rankAgain);
    }
    m_ranks.clear();
    QSortFilterProxyModel::setSourceModel(source);
    readInitialTicks();
    rankAll();
    invalidate();
}

void PickerProxy::setQuery(const QString &query)
{
    m_query = query.trimmed();
    rankAll();
    invalidate();
}

void PickerProxy::rankAll()
{
    m_ranks.clear();
    const QAbstractItemModel *source = sourceModel();
    if (!source)
        return;
    for (int group = 0; group < source->rowCount(); ++group) {
        const QModelIndex header = source->index(group, 0);
        int bestOfGroup = Hidden;
        for (int row = 0; row < source->rowCount(header); ++row) {
            const QModelIndex person = source->index(row, 0, header);
            int rank = m_query.isEmpty() ? 0 : m_rank(m_query, person);
            // Twice the rank leaves room to put recent people before equals.
            if (rank >= 0)
                rank = 2 * rank + (value<bool>(person, PickerRole::Recent) ? 1 : 0);
            m_ranks.insert(person, rank);
            bestOfGroup = qMax(bestOfGroup, rank);
        }
        m_ranks.insert(header, bestOfGroup);
    }
}

int PickerProxy::rankOf(const QModelIndex &sourceIndex) const
{
    return m_ranks.value(sourceIndex, Hidden);
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
        return tr("%1, %n người", nullptr, rowCount(index)).arg(name);
    QStringList parts{name, value<QString>(index, PickerRole::Position),
                      tr("%n việc", nullptr, value<int>(index, PickerRole::OpenCount))};
    if (const int overdue = value<int>(index, PickerRole::OverdueCount); overdue > 0)
        parts.append(tr("%1 quá hạn").arg(overdue));
    const PickerTick tick = m_ticks.tick(value<Id>(index, PickerRole::PersonId));
    if (tick != PickerTick::None)
        parts.append(tick == PickerTick::Lead ? tr("Chủ trì") : tr("Phối hợp"));
    return parts.join(QStringLiteral(", "));
}

} // namespace edesk
