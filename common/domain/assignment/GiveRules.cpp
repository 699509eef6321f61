// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/GiveRules.h"

#include "common/domain/assignment/PartRules.h"
#include "common/domain/assignment/RemindRules.h"
#include "common/domain/core/SystemActor.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Person.h"

#include <QSet>

namespace edesk {
namespace {

namespace action = assignment_action;

/// Lead, joiners and informed in that order; InvalidArgument when one is named twice.
Result<std::vector<AssignmentParty>> partiesOf(const View &view, const Actor &actor, const GiveAssignment &a)
{
    std::vector<AssignmentParty> parties;
    QSet<Id> named;
    const auto add = [&](const Id &who, PartyRole role) -> Result<void> {
        if (named.contains(who))
            return failure(ErrorCode::InvalidArgument, {QStringLiteral("joiners")});
        named.insert(who);
        auto party = partyFor(view, actor, who, role);
        if (!party)
            return party.error();
        parties.push_back(std::move(*party));
        return {};
    };
    EDESK_CHECK(add(a.lead, PartyRole::Lead));
    for (const Id &who : a.joiners)
        EDESK_CHECK(add(who, PartyRole::Join));
    for (const Id &who : a.informed)
        EDESK_CHECK(add(who, PartyRole::Inform));
    return parties;
}

Notice assignedNotice(Effects &effects, const Assignment &assignment, const Id &recipient, const Actor &actor,
                      Instant now)
{
    Notice notice;
    notice.id = effects.nextId();
    notice.recipientId = recipient;
    notice.reason = NoticeReason::Assigned;
    notice.subjectKind = qint64(EntityKind::Assignment);
    notice.subjectId = assignment.id;
    notice.title = assignment.title;
    notice.fromName = isSystem(actor) ? actor.onBehalfOfName : actor.name;
    notice.at = now;
    return notice;
}

AssignmentEvent givenEvent(Effects &effects, const Assignment &assignment, const Actor &actor,
                           const Command &command, Instant now)
{
    AssignmentEvent event;
    event.id = effects.nextId();
    event.assignmentId = assignment.id;
    event.kind = EventKind::Given;
    event.actorId = actor.person;
    event.actorName = actor.name;
    event.onBehalfOfName = actor.onBehalfOfName;
    event.recordedAt = command.recordedAt;
    event.at = now;
    return event;
}

/// Notes who approves after the giver: somebody else of the giver's agency.
Result<void> setSecondApprover(const View &view, const Id &approver, Assignment &assignment)
{
    if (approver.isNull())
        return {};
    const auto person = view.load<Person>(approver);
    if (!person)
        return person.error();
    if (person->agencyId != assignment.agencyId || approver == assignment.giverId)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("second_approver")});
    assignment.secondApproverId = approver;
    assignment.secondApproverName = person->fullName;
    return {};
}

/// The task without its id and its parties.
Result<Assignment> assignmentFor(const View &view, const Actor &actor, const GiveAssignment &a,
                                 const GivenFrom &from, Instant now)
{
    const auto giver = view.load<Person>(actor.principal());
    if (!giver)
        return giver.error();
    Assignment assignment;
    assignment.title = a.title;
    assignment.body = a.body;
    assignment.dueAt = a.dueAt;
    assignment.giverId = giver->id;
    assignment.giverName = giver->fullName;
    assignment.giverOrganisationId = giver->organisationId;
    assignment.agencyId = giver->agencyId;
    assignment.leadId = a.lead;
    assignment.documentId = from.document;
    assignment.seriesId = from.series;
    assignment.givenAt = now;
    assignment.updatedAt = now;
    EDESK_CHECK(setSecondApprover(view, a.secondApprover, assignment));
    return assignment;
}

/// Makes it a part of the task that the giver has a share in: who works on it reads the same document.
Result<void> makePart(const View &view, const Actor &actor, const Command &command, const GiveAssignment &a,
                      Instant now, Assignment &part)
{
    const auto whole = wholeOfNewPart(view, actor, command, a.parentId, now);
    if (!whole)
        return whole.error();
    if (!part.dueAt.isSet())
        part.dueAt = whole->dueAt;
    EDESK_CHECK(checkDueWithin(*whole, part.dueAt));
    part.parentId = whole->id;
    part.level = whole->level + 1;
    part.documentId = whole->documentId;
    return {};
}

/// Moves the lead to `to`; the earlier lead's part stays as history.
Result<void> moveLead(const View &view, const Actor &actor, Proceeding &p, const Id &to)
{
    auto party = partyFor(view, actor, to, PartyRole::Lead);
    if (!party)
        return party.error();
    Id formerLead;
    for (AssignmentParty &existing : p.parties) {
        const bool leads = existing.current && existing.role == PartyRole::Lead;
        const bool same = existing.personId == party->personId &&
                          (!party->personId.isNull() || existing.organisationId == party->organisationId);
        if (leads)
            formerLead = existing.personId;
        if (leads || same)
            existing.current = false;
    }
    party->id = p.effects().nextId();
    party->assignmentId = p.assignment.id;
    p.assignment.leadId = to;
    p.assignment.leadName = party->name;
    p.assignment.state = AssignmentState::New;
    p.assignment.progress = party->progress;
    p.assignment.transferToId = {};
    p.parties.push_back(std::move(*party));
    p.tell(p.parties.back().personId, NoticeReason::Assigned);
    if (formerLead != p.parties.back().personId)
        p.tell(formerLead, NoticeReason::Transfer);
    return placePartsAnew(view, p);
}

} // namespace

Result<Effects> giveAssignment(const View &view, const Actor &actor, const Command &command,
                               const GiveAssignment &a, Instant now)
{
    Effects effects(command.id);
    const auto given = giveWithin(view, actor, command, a, GivenFrom(), now, effects);
    if (!given)
        return given.error();
    effects.subject = {EntityKind::Assignment, given->id};
    effects.agency = given->agencyId;
    return effects;
}

Result<Assignment> giveWithin(const View &view, const Actor &actor, const Command &command,
                              const GiveAssignment &a, const GivenFrom &from, Instant now, Effects &effects)
{
    auto parties = partiesOf(view, actor, a);
    if (!parties)
        return parties.error();
    auto made = assignmentFor(view, actor, a, from, now);
    if (!made)
        return made;
    Assignment &assignment = *made;
    if (!a.parentId.isNull())
        EDESK_CHECK(makePart(view, actor, command, a, now, assignment));
    assignment.id = effects.nextId();
    assignment.leadName = parties->front().name;
    planReminder(assignment);
    effects.write(assignment);
    for (AssignmentParty &party : *parties) {
        party.id = effects.nextId();
        party.assignmentId = assignment.id;
        effects.write(party);
    }
    effects.write(givenEvent(effects, assignment, actor, command, now));
    for (const AssignmentParty &party : *parties) {
        if (!party.personId.isNull() && party.personId != actor.person)
            effects.write(assignedNotice(effects, assignment, party.personId, actor, now));
    }
    return made;
}

Result<Effects> transferAssignment(const View &view, const Actor &actor, const Command &command,
                                   const TransferAssignment &a, Instant now)
{
    auto p = Proceeding::open(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    if (p->isGiver()) {
        EDESK_CHECK(p->stepOfDecider(action::Transfer));
        EDESK_CHECK(moveLead(view, actor, *p, a.to));
        p->record(EventKind::Transferred, a.note, p->assignment.progress);
        return p->finish();
    }
    EDESK_CHECK(p->stepOfPart(action::RequestTransfer));
    const auto to = receiver(view, a.to);
    if (!to)
        return to.error();
    p->assignment.transferToId = a.to;
    p->record(EventKind::TransferRequested, a.note, p->assignment.progress);
    p->tellGiver(NoticeReason::Transfer);
    return p->finish();
}

Result<Effects> decideTransfer(const View &view, const Actor &actor, const Command &command,
                               const DecideTransfer &a, Instant now)
{
    auto p = Proceeding::open(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->stepOfDecider(action::DecideTransfer));
    if (p->assignment.transferToId.isNull())
        return failure(ErrorCode::WrongState, {stateTerm(p->assignment.state)});
    const AssignmentParty *lead = p->lead();
    const Id asking = lead ? lead->personId : Id();
    if (a.granted)
        EDESK_CHECK(moveLead(view, actor, *p, p->assignment.transferToId));
    p->assignment.transferToId = {};
    p->record(a.granted ? EventKind::Transferred : EventKind::TransferRefused, a.note,
              p->assignment.progress);
    p->tell(asking, NoticeReason::Transfer);
    return p->finish();
}

} // namespace edesk
