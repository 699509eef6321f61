// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentListModel.h"

#include "client/features/assignments/AssignmentWords.h"
#include "client/features/assignments/DueWords.h"
#include "client/features/assignments/OwnRoles.h"
#include "common/domain/assignment/Assignment.h"
#include "common/store/EntityTable.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace edesk {
namespace {

enum Column { IdColumn, Title, State, Progress, DueAt, GiverId, GiverName, LeadName, Mine };

SendState worse(SendState a, OutboxState b)
{
    if (a == SendState::Failed || b == OutboxState::Refused || b == OutboxState::Conflict)
        return SendState::Failed;
    if (a == SendState::Waiting || b == OutboxState::Waiting || b == OutboxState::Sent)
        return SendState::Waiting;
    return SendState::Sent;
}

/// The state as a pill where the deadline does not say it already.
std::pair<QString, Tone> statePill(AssignmentState state, Language language)
{
    switch (state) {
    case AssignmentState::AwaitingApproval:
        return {stateWords(state, language), Tone::Accent};
    case AssignmentState::Returned:
    case AssignmentState::HandedBack:
        return {stateWords(state, language), Tone::Soon};
    default:
        return {};
    }
}

} // namespace

SendState sendStateOf(const QList<OutboxItem> &items, const Id &subject)
{
    SendState state = SendState::None;
    for (const OutboxItem &item : items) {
        if (item.subject.id == subject)
            state = worse(state, item.state);
    }
    return state;
}

AssignmentListModel::AssignmentListModel(const FeatureContext &context, QObject *parent)
    : ReconciledListModel(parent), m_context(context)
{
}

void AssignmentListModel::setFilter(const AssignmentFilter &filter)
{
    m_filter = filter;
    m_limit = PageSize;
    m_pinned = {};
    refresh();
}

void AssignmentListModel::pin(const Id &assignment)
{
    m_pinned = assignment;
    refresh();
}

void AssignmentListModel::refresh()
{
    // A view may ask for more rows while it is told of the first ones.
    if (m_isReading)
        return;
    const QScopedValueRollback reading(m_isReading, true);
    m_actor = ownActor(m_context);
    const auto items = read(m_limit);
    m_error = items ? std::nullopt : std::optional(items.error());
    if (items)
        reconcile(*items);
}

int AssignmentListModel::count(const QString &chip) const
{
    const auto counted = m_context.reader.count(entityType<Assignment>(), queryFor(chip));
    return counted ? int(*counted) : 0;
}

bool AssignmentListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isReading;
}

void AssignmentListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_limit += qMax(PageSize, m_limit / 2);
    refresh();
}

RowQuery AssignmentListModel::queryFor(const QString &chip) const
{
    const AssignmentFilter filter{chip, m_filter.words};
    return filter.query(m_context.person, officesOf(m_actor), m_context.clock.now(), m_calendar);
}

/// The first `limit` rows, whether there are more, and the pinned one: further down in the order, so last
/// here.
Result<QList<WorkItem>> AssignmentListModel::read(int limit)
{
    RowQuery query = queryFor(m_filter.chip);
    auto items = select(query, limit + 1);
    if (!items)
        return items;
    m_hasMore = items->size() > limit;
    if (m_hasMore)
        items->removeLast();
    const auto isPinned = [this](const WorkItem &item) { return item.id == m_pinned; };
    if (!m_hasMore || m_pinned.isNull() || std::any_of(items->cbegin(), items->cend(), isPinned))
        return items;
    const QString filter = query.where.isEmpty() ? QString() : QStringLiteral("(%1) AND ").arg(query.where);
    query.where = filter + QStringLiteral("id = ?");
    query.values.push_back(m_pinned);
    auto pinned = select(query, 1);
    if (!pinned)
        return pinned;
    return *items + *pinned;
}

Result<QList<WorkItem>> AssignmentListModel::select(const RowQuery &query, int limit) const
{
    QString sql = QStringLiteral(
        "SELECT id, title, state, progress, due_at, giver_id, giver_name, lead_name, "
        "EXISTS(SELECT 1 FROM assignment_party p WHERE p.assignment_id = assignment.id AND p.current = 1 "
        "AND p.role IN (1, 2) AND p.person_id = ?) FROM assignment");
    if (!query.where.isEmpty())
        sql += QStringLiteral(" WHERE ") + query.where;
    sql += QStringLiteral(" ORDER BY ") + query.orderBy + QStringLiteral(" LIMIT ?");
    const auto prepared = m_context.reader.database().prepare(sql);
    if (!prepared)
        return prepared.error();
    Statement &row = **prepared;
    row.bindId(0, m_context.person);
    int place = 1;
    for (const Value &value : query.values)
        bindValue(row, place++, value);
    row.bindInteger(place, limit);
    const QHash<Id, SendState> sending = sendStates();
    QList<WorkItem> items;
    EDESK_CHECK(row.forEach([&] { items.append(itemOf(row, sending)); }));
    return items;
}

WorkItem AssignmentListModel::itemOf(Statement &row, const QHash<Id, SendState> &sending) const
{
    const auto state = static_cast<AssignmentState>(row.integer(State));
    const Instant due{row.isNull(DueAt) ? 0 : row.integer(DueAt)};
    const DueWords words = DueWords::of(due, state, m_context.clock.now(), m_calendar);
    const bool given = row.id(GiverId) == m_context.person;
    const QString giver = given ? tr("Tôi giao") : tr("Giao bởi %1").arg(row.text(GiverName));
    const auto [pill, tone] = statePill(state, m_context.language);
    WorkItem item;
    item.id = row.id(IdColumn);
    item.title = row.text(Title);
    item.subtitle = giver + QStringLiteral(" · ") + row.text(LeadName);
    if (const qint64 progress = row.integer(Progress); progress > 0 && state == AssignmentState::InProgress)
        item.subtitle += QStringLiteral(" · %1 %").arg(progress);
    item.stateText = pill;
    item.stateTone = tone;
    item.dueText = words.text;
    item.dueTone = words.tone;
    item.isUnread = state == AssignmentState::New && row.integer(Mine) != 0;
    item.sendState = sending.value(item.id, SendState::None);
    return item;
}

/// Only what waits or failed: what was sent needs no word in a list.
QHash<Id, SendState> AssignmentListModel::sendStates() const
{
    QHash<Id, SendState> states;
    const QList<OutboxItem> items = m_context.desk.outbox();
    for (const OutboxItem &item : items) {
        if (item.state != OutboxState::Accepted && item.state != OutboxState::Done)
            states.insert(item.subject.id, worse(states.value(item.subject.id, SendState::None), item.state));
    }
    return states;
}

} // namespace edesk
