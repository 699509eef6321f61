// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentQuestion.h"

#include "client/features/assignments/AssignmentListModel.h"
#include "client/features/assignments/AssignmentWords.h"
#include "client/steps/DueWords.h"
#include "client/people/OwnRoles.h"
#include "client/ui/SnoozeWords.h"
#include "common/domain/assignment/Assignment.h"
#include "common/store/EntityTable.h"

#include <algorithm>
#include <limits>

namespace edesk {
namespace {

enum Column { IdColumn, Title, State, Progress, DueAt, GiverId, GiverName, LeadName, Mine, Snoozed };

constexpr int manyGiven = 3'000;

/// The state as a pill where the deadline does not say it already.
std::pair<QString, Tone> statePill(AssignmentState state, Language language)
{
    switch (state) {
    case AssignmentState::AwaitingApproval:
    case AssignmentState::AwaitingSecond:
        return {stateWords(state, language), Tone::Accent};
    case AssignmentState::Returned:
    case AssignmentState::HandedBack:
        return {stateWords(state, language), Tone::Soon};
    default:
        return {};
    }
}

} // namespace

AssignmentQuestion AssignmentQuestion::of(const FeatureContext &context)
{
    AssignmentQuestion question;
    question.person = context.person;
    question.userName = context.userName;
    question.language = context.language;
    question.now = context.clock.now();
    question.onBehalfOf = context.acting.onBehalfOf();
    question.calendar = context.calendar.current();
    return question;
}

Actor AssignmentQuestion::actor(ReplicaReader &reader) const
{
    return ownActor(reader, person, userName, now, onBehalfOf);
}

/// Of many given by one person the first in order are found sooner along the order than by sorting them all.
Result<AssignmentFilter::Way> AssignmentQuestion::wayToFirst(ReplicaReader &reader) const
{
    if (filter.chip != QLatin1StringView(AssignmentFilter::Given))
        return AssignmentFilter::Way::Index;
    const auto given = reader.database().number(
        QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM assignment WHERE giver_id = ? LIMIT ?)"),
        principal(), manyGiven);
    if (!given)
        return given.error();
    return *given == manyGiven ? AssignmentFilter::Way::Order : AssignmentFilter::Way::Index;
}

RowQuery AssignmentQuestion::query(const AssignmentFilter &asked, const Actor &asker,
                                   AssignmentFilter::Way way) const
{
    return asked.query(principal(), officesOf(asker), now, *calendar, way);
}

/// Common words are found along the order, rare ones by the index.
Result<AssignmentQuestion::Found> AssignmentQuestion::firstRows(ReplicaReader &reader,
                                                                const Actor &asker) const
{
    const EntityType &type = entityType<Assignment>();
    const auto way = wayToFirst(reader);
    if (!way)
        return way.error();
    if (searchWords(filter.words).isEmpty())
        return Found{query(filter, asker, *way)};
    RowQuery whole = query({filter.chip}, asker, *way);
    const auto common = reader.firstWith(type, whole, filter.words, limit + 1);
    if (!common)
        return common.error();
    const int found = int(common->places.size());
    const bool isEnough = found > limit || (enough > 0 && found >= enough);
    if (common->areAll || isEnough)
        return Found{{.where = isAmong(common->places), .orderBy = whole.orderBy}, !common->areAll};
    const auto rare = reader.withRareWord(type, filter.words, std::numeric_limits<int>::max());
    if (!rare)
        return rare.error();
    if (!rare->areAll)
        return Found{query(filter, asker, *way)};
    whole.require(isAmong(rare->places));
    return Found{whole};
}

/// The first `limit` rows, whether there are more, and the pinned one: further down in the order, so last
/// here.
Result<AssignmentRows> AssignmentQuestion::rows(ReplicaReader &reader) const
{
    AssignmentRows answer{filter, pinned, {}, false, actor(reader)};
    const auto first = firstRows(reader, answer.actor);
    if (!first)
        return first.error();
    auto items = select(reader, first->query, limit + 1);
    if (!items)
        return items.error();
    answer.items = std::move(*items);
    answer.hasMore = first->isPart || answer.items.size() > limit;
    answer.items.resize(std::min<qsizetype>(answer.items.size(), limit));
    const auto isPinned = [this](const WorkItem &item) { return item.id == pinned; };
    if (!answer.hasMore || pinned.isNull() ||
        std::any_of(answer.items.cbegin(), answer.items.cend(), isPinned))
        return answer;
    RowQuery one = query(filter, answer.actor);
    one.require(QStringLiteral("id = ?"));
    one.values.push_back(pinned);
    const auto last = select(reader, one, 1);
    if (!last)
        return last.error();
    answer.items += *last;
    return answer;
}

Result<AssignmentCounts> AssignmentQuestion::counts(ReplicaReader &reader) const
{
    const Id whose = principal();
    return AssignmentCounts::read(reader, {whose, officesOf(actor(reader)), now, *calendar}, filter.words,
                                  saved);
}

Result<AssignmentCounts> AssignmentQuestion::countsOfToday(ReplicaReader &reader) const
{
    const Id whose = principal();
    return AssignmentCounts::readToday(reader, {whose, officesOf(actor(reader)), now, *calendar});
}

Result<QList<Id>> AssignmentQuestion::ids(ReplicaReader &reader) const
{
    const RowQuery asked = query(filter, actor(reader));
    const auto prepared = reader.database().prepare(
        QStringLiteral("SELECT id FROM assignment%1 ORDER BY %2").arg(asked.clause(), asked.orderBy));
    if (!prepared)
        return prepared.error();
    Statement &row = **prepared;
    bindValues(row, asked.values);
    QList<Id> found;
    EDESK_CHECK(row.forEach([&] { found.append(row.id(0)); }));
    return found;
}

/// What is told of a row is looked up for the rows that show only, not for all that are put in order.
Result<QList<WorkItem>> AssignmentQuestion::select(ReplicaReader &reader, const RowQuery &asked,
                                                   int most) const
{
    const QString places =
        QStringLiteral("SELECT rid FROM assignment%1 ORDER BY %2 LIMIT ?").arg(asked.clause(), asked.orderBy);
    const QString sql =
        QStringLiteral(
            "SELECT id, title, state, %3, due_at, giver_id, giver_name, lead_name, "
            "EXISTS(SELECT 1 FROM assignment_party p WHERE p.assignment_id = assignment.id AND p.current = 1 "
            "AND p.role IN (1, 2) AND +p.person_id = ?), "
            "(SELECT s.until FROM snooze s WHERE s.kind = ? AND s.id = assignment.id) "
            "FROM assignment WHERE rid IN (%1) ORDER BY %2")
            .arg(places, asked.orderBy, QLatin1StringView(shownProgress));
    const auto prepared = reader.database().prepare(sql);
    if (!prepared)
        return prepared.error();
    Statement &row = **prepared;
    row.bindId(0, principal());
    row.bindInteger(1, int(EntityKind::Assignment));
    row.bindInteger(bindValues(row, asked.values, 2), most);
    QList<WorkItem> items;
    EDESK_CHECK(row.forEach([&] { items.append(itemOf(row)); }));
    return items;
}

WorkItem AssignmentQuestion::itemOf(const Statement &row) const
{
    const auto state = static_cast<AssignmentState>(row.integer(State));
    const Instant due{row.isNull(DueAt) ? 0 : row.integer(DueAt)};
    const DueWords words = DueWords::of(due, state, now, *calendar);
    const QString giver = row.id(GiverId) == person
                              ? AssignmentListModel::tr("Tôi giao")
                              : AssignmentListModel::tr("Giao bởi %1").arg(row.text(GiverName));
    const auto [pill, tone] = statePill(state, language);
    WorkItem item;
    item.id = row.id(IdColumn);
    item.title = row.text(Title);
    item.subtitle = giver + QStringLiteral(" · ") + row.text(LeadName);
    if (const qint64 progress = row.integer(Progress); progress > 0 && state == AssignmentState::InProgress)
        item.subtitle += QStringLiteral(" · %1 %").arg(progress);
    const Instant until{row.isNull(Snoozed) ? 0 : row.integer(Snoozed)};
    if (until > now) {
        const QString text = snoozeText(until, now, language);
        item.subtitle = text.at(0).toUpper() + text.mid(1) + QStringLiteral(" · ") + item.subtitle;
    }
    item.stateText = pill;
    item.stateTone = tone;
    item.dueText = words.text;
    item.dueTone = words.tone;
    item.isUnread = state == AssignmentState::New && row.integer(Mine) != 0;
    item.sendState = sending.value(item.id, SendState::None);
    return item;
}

} // namespace edesk
