// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentFacts.h"

#include "client/features/assignments/AssignmentSnooze.h"
#include "client/steps/SendStates.h"

#include <algorithm>

namespace edesk {
namespace {

// The newest.
constexpr int mostEvents = 500;

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
    const auto snoozes = snoozesOf(context.reader, context.person, {assignment});
    if (!snoozes)
        return snoozes.error();
    AssignmentFacts facts;
    facts.snoozedUntil = snoozes->first().until;
    facts.assignment = fromRecord<Assignment>(**found);
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
