// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentStanding.h"
#include "common/domain/core/CommandType.h"
#include "common/domain/journal/Notice.h"

#include <set>

namespace edesk {

/// One command on one existing assignment: the rows it concerns, who the actor is in it, and the effects
/// being gathered. Every rule of the area begins with `open` and ends with `finish`.
class Proceeding
{
public:
    /// Loads the assignment and its parties.
    static Result<Proceeding> open(const View &view, const Actor &actor, const Command &command,
                                   const Id &assignment, Instant now);
    /// The same for one that changes because of what the command does to another; the effects go on.
    static Result<Proceeding> follow(const View &view, const Actor &actor, const Command &command,
                                     const Id &assignment, Instant now, Effects effects);

    Assignment assignment;
    std::vector<AssignmentParty> parties;

    AssignmentStanding standing() const { return {assignment, parties, *m_actor, m_parentParties}; }
    bool isGiver() const { return standing().isGiver(); }
    /// The actor's own part, or the part of a unit they head, the lead's first; null when they have none.
    AssignmentParty *ownPart();
    AssignmentParty *lead();
    /// AssignmentStanding::stepOfPart and stepOfDecider.
    Result<AssignmentState> stepOfPart(QLatin1StringView action) const;
    Result<AssignmentState> stepOfDecider(QLatin1StringView action) const;

    /// Ends it, for everyone who has a part, with this step of the track, and tells them.
    void recall(const QString &note);
    /// Adds a step to the track.
    void record(EventKind kind, const QString &note, qint64 progress);
    /// Tells the giver, unless they are the actor.
    void tellGiver(NoticeReason reason);
    /// Tells every current party but the actor.
    void tellParties(NoticeReason reason);
    /// Tells one person once for a reason, unless they are the actor.
    void tell(const Id &person, NoticeReason reason);
    /// Nothing was to be done: accepted, with nothing written, told or logged.
    Effects unchanged();
    /// Writes the assignment and the parties that changed. The log gets the reference only: it is read by
    /// administrators, who may not see what the assignment says (docs/adr/0006).
    Effects finish();
    /// The same for what is no change of the work: it stays where it stands in lists of what changed.
    Effects finishAside();
    Effects &effects() { return m_effects; }

private:
    Proceeding(const Actor &actor, const Command &command, Instant now, Effects effects);

    Result<void> load(const View &view, const Id &id);

    const Actor *m_actor;
    const Command *m_command;
    Instant m_now;
    std::vector<AssignmentParty> m_partiesBefore;
    std::vector<AssignmentParty> m_parentParties;
    std::set<std::pair<Id, NoticeReason>> m_told;
    Effects m_effects;
};

/// A person or unit as they stand in the rows of parties, without a role yet.
Result<AssignmentParty> receiver(const View &view, const Id &personOrUnit);
/// A person or unit as a party of an assignment; NotAllowed when the actor's office does not reach them.
Result<AssignmentParty> partyFor(const View &view, const Actor &actor, const Id &personOrUnit,
                                 PartyRole role);

} // namespace edesk
