// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/WorkRules.h"

#include "common/domain/assignment/Proceeding.h"

namespace edesk {
namespace {

constexpr qint64 complete = 100;

/// Opens the proceeding of a command by a party on its own part, which must not be finished or given back.
Result<Proceeding> openOwnPart(const View &view, const Actor &actor, const Command &command,
                               const Id &assignment, Instant now)
{
    auto p = Proceeding::open(view, actor, command, assignment, now);
    if (!p)
        return p;
    const AssignmentParty *own = p->ownPart();
    if (!own)
        return failure(ErrorCode::NotAllowed);
    EDESK_CHECK(p->mustBeOpen());
    if (own->state == AssignmentState::Done || own->state == AssignmentState::HandedBack)
        return failure(ErrorCode::WrongState, {stateTerm(own->state)});
    return p;
}

/// Sets the state of a part; the lead's is the assignment's.
void setState(Proceeding &p, AssignmentParty &part, AssignmentState state)
{
    part.state = state;
    if (part.role == PartyRole::Lead)
        p.assignment.state = state;
}

/// Opens the proceeding of the giver's decision on work that awaits approval.
Result<Proceeding> openDecision(const View &view, const Actor &actor, const Command &command,
                                const Id &assignment, Instant now)
{
    auto p = Proceeding::open(view, actor, command, assignment, now);
    if (!p)
        return p;
    if (!p->isGiver())
        return failure(ErrorCode::NotAllowed);
    EDESK_CHECK(p->mustBe({AssignmentState::AwaitingApproval}));
    return p;
}

} // namespace

Result<Effects> acceptAssignment(const View &view, const Actor &actor, const Command &command,
                                 const AcceptAssignment &a, Instant now)
{
    auto p = openOwnPart(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    AssignmentParty *own = p->ownPart();
    if (own->state != AssignmentState::New)
        return failure(ErrorCode::WrongState, {stateTerm(own->state)});
    setState(*p, *own, AssignmentState::Accepted);
    p->record(EventKind::Accepted, a.note, own->progress);
    return p->finish();
}

Result<Effects> reportProgress(const View &view, const Actor &actor, const Command &command,
                               const ReportProgress &a, Instant now)
{
    if (a.progress < 0 || a.progress > complete)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("progress")});
    auto p = openOwnPart(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    AssignmentParty *own = p->ownPart();
    if (own->state == AssignmentState::AwaitingApproval)
        return failure(ErrorCode::WrongState, {stateTerm(own->state)});
    setState(*p, *own, AssignmentState::InProgress);
    own->progress = a.progress;
    own->note = a.note;
    if (own->role == PartyRole::Lead)
        p->assignment.progress = a.progress;
    p->record(EventKind::Progress, a.note, a.progress);
    p->tellGiver(NoticeReason::Progress);
    return p->finish();
}

Result<Effects> submitAssignment(const View &view, const Actor &actor, const Command &command,
                                 const SubmitAssignment &a, Instant now)
{
    auto p = openOwnPart(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    AssignmentParty *own = p->ownPart();
    if (own->state == AssignmentState::AwaitingApproval)
        return failure(ErrorCode::WrongState, {stateTerm(own->state)});
    setState(*p, *own, AssignmentState::AwaitingApproval);
    own->progress = complete;
    own->note = a.note;
    if (own->role == PartyRole::Lead)
        p->assignment.progress = complete;
    p->record(EventKind::Submitted, a.note, complete);
    p->tellGiver(NoticeReason::Submitted);
    if (const AssignmentParty *lead = p->lead(); lead && own->role != PartyRole::Lead)
        p->tell(lead->personId, NoticeReason::Submitted);
    return p->finish();
}

Result<Effects> approveAssignment(const View &view, const Actor &actor, const Command &command,
                                  const ApproveAssignment &a, Instant now)
{
    auto p = openDecision(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    p->assignment.state = AssignmentState::Done;
    p->assignment.progress = complete;
    p->assignment.completedAt = now;
    p->assignment.requestedDueAt = {};
    p->assignment.transferToId = {};
    for (AssignmentParty &party : p->parties) {
        if (party.current && party.role != PartyRole::Inform && party.state != AssignmentState::HandedBack)
            party.state = AssignmentState::Done;
    }
    p->record(EventKind::Approved, a.note, complete);
    p->tellParties(NoticeReason::Approved);
    return p->finish();
}

Result<Effects> returnAssignment(const View &view, const Actor &actor, const Command &command,
                                 const ReturnAssignment &a, Instant now)
{
    auto p = openDecision(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    p->assignment.state = AssignmentState::Returned;
    if (AssignmentParty *lead = p->lead()) {
        lead->state = AssignmentState::Returned;
        lead->note = a.note;
        p->tell(lead->personId, NoticeReason::Returned);
    }
    p->record(EventKind::Returned, a.note, p->assignment.progress);
    return p->finish();
}

Result<Effects> handBackAssignment(const View &view, const Actor &actor, const Command &command,
                                   const HandBackAssignment &a, Instant now)
{
    auto p = openOwnPart(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    AssignmentParty *own = p->ownPart();
    if (own->state == AssignmentState::AwaitingApproval)
        return failure(ErrorCode::WrongState, {stateTerm(own->state)});
    setState(*p, *own, AssignmentState::HandedBack);
    own->note = a.note;
    p->record(EventKind::HandedBack, a.note, own->progress);
    p->tellGiver(NoticeReason::HandedBack);
    return p->finish();
}

} // namespace edesk
