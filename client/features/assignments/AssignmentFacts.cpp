// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentFacts.h"

#include "client/features/assignments/AssignmentSnooze.h"
#include "client/steps/SendStates.h"

#include <algorithm>

namespace edesk {
namespace {

// The newest.
constexpr int mostEvents = 500;
constexpr int mostParts = 200;

/// And the series.
Result<void> loadWholeAndParts(const FeatureContext &context, AssignmentFacts &facts)
{
    const Assignment &assignment = facts.assignment;
    auto parts = context.reader.load<Assignment>({.where = QStringLiteral("parent_id = ?"),
                                                  .values = {assignment.id},
                                                  .orderBy = QStringLiteral("given_at, id"),
                                                  .limit = mostParts});
    if (!parts)
        return parts.error();
    facts.parts = std::move(*parts);
    if (!assignment.seriesId.isNull()) {
        const auto series = context.reader.find(entityType<AssignmentSeries>(), assignment.seriesId);
        if (!series)
            return series.error();
        if (*series)
            facts.series = fromRecord<AssignmentSeries>(**series);
    }
    if (assignment.parentId.isNull())
        return {};
    const auto whole = context.reader.find(entityType<Assignment>(), assignment.parentId);
    if (!whole)
        return whole.error();
    if (*whole)
        facts.whole = fromRecord<Assignment>(**whole);
    auto parties = context.reader.load<AssignmentParty>({.where = QStringLiteral("assignment_id = ?"),
                                                         .values = {assignment.parentId},
                                                         .orderBy = QStringLiteral("role, id")});
    if (!parties)
        return parties.error();
    facts.wholeParties = std::move(*parties);
    return {};
}

} // namespace

Result<std::optional<AssignmentFacts>> AssignmentFacts::load(const FeatureContext &context,
                                                             const Id &assignment)
{
    const auto found = context.reader.find(entityType<Assignment>(), assignment);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<AssignmentFacts>();
    auto parties = context.reader.load<AssignmentParty>({.where = QStringLiteral("assignment_id = ?"),
                                                         .values = {assignment},
                                                         .orderBy = QStringLiteral("role, id")});
    if (!parties)
        return parties.error();
    auto events = context.reader.load<AssignmentEvent>({.where = QStringLiteral("assignment_id = ?"),
                                                        .values = {assignment},
                                                        .orderBy = QStringLiteral("at DESC, id DESC"),
                                                        .limit = mostEvents});
    if (!events)
        return events.error();
    std::reverse(events->begin(), events->end());
    AssignmentFacts facts;
    facts.assignment = fromRecord<Assignment>(**found);
    EDESK_CHECK(loadWholeAndParts(context, facts));
    const auto snoozes = snoozesOf(context.reader, context.person, {assignment});
    if (!snoozes)
        return snoozes.error();
    facts.snoozedUntil = snoozes->first().until;
    facts.parties = std::move(*parties);
    facts.events = std::move(*events);
    facts.unsent = unsentRowsOf(context.desk.outbox(), assignment);
    return std::optional(std::move(facts));
}

QString AssignmentFacts::names(PartyRole role) const
{
    QStringList names;
    for (const AssignmentParty &party : parties) {
        if (party.current && party.role == role)
            names.append(party.name);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace edesk
