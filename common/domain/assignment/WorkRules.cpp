// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/WorkRules.h"

#include "common/domain/assignment/PartRules.h"

namespace edesk {
namespace {

namespace action = assignment_action;

constexpr qint64 complete = 100;

/// Sets the state of a part; the lead's is the assignment's.
void setState(Proceeding &p, AssignmentParty &part, AssignmentState state)
{
    part.state = state;
    if (part.role == PartyRole::Lead)
        p.assignment.state = state;
}

/// The giver is content; the word is with whoever approves after them.
Effects approvedOnce(Proceeding &p, const QString &note)
{
    if (AssignmentParty *lead = p.lead())
        lead->state = p.assignment.state;
    p.record(EventKind::FirstApproved, note, p.assignment.progress);
    p.tell(p.assignment.secondApproverId, NoticeReason::Submitted);
    return p.finish();
}

} // namespace

Result<Effects> acceptAssignment(const View &view, const Actor &actor, const Command &command,
                                 const AcceptAssignment &a, Instant now)
{
    auto p = Proceeding::open(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    const auto state = p->stepOfPart(action::Accept);
    if (!state)
        return state.error();
    AssignmentParty *own = p->ownPart();
    setState(*p, *own, *state);
    p->record(EventKind::Accepted, a.note, own->progress);
    return p->finish();
}

Result<Effects> reportProgress(const View &view, const Actor &actor, const Command &command,
                               const ReportProgress &a, Instant now)
{
    if (a.progress < 0 || a.progress > complete)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("progress")});
    auto p = Proceeding::open(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    const auto state = p->stepOfPart(action::Report);
    if (!state)
        return state.error();
    AssignmentParty *own = p->ownPart();
    setState(*p, *own, *state);
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
    auto p = Proceeding::open(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    const auto state = p->stepOfPart(action::Submit);
    if (!state)
        return state.error();
    AssignmentParty *own = p->ownPart();
    EDESK_CHECK(checkPartsDone(view, *p, own));
    setState(*p, *own, *state);
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
    auto p = Proceeding::open(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    const auto state = p->stepOfDecider(p->standing().approval());
    if (!state)
        return state.error();
    EDESK_CHECK(checkPartsDone(view, *p, nullptr));
    p->assignment.state = *state;
    if (*state == AssignmentState::AwaitingSecond)
        return approvedOnce(*p, a.note);
    p->assignment.progress = complete;
    p->assignment.completedAt = now;
    p->assignment.requestedDueAt = {};
    p->assignment.transferToId = {};
    for (AssignmentParty &party : p->parties) {
        if (party.current && party.role != PartyRole::Inform && party.state != AssignmentState::HandedBack)
            party.state = AssignmentState::Done;
    }
    p->record(EventKind::Approved, a.note, complete);
    if (!p->assignment.secondApproverId.isNull())
        p->tellGiver(NoticeReason::Approved);
    p->tellParties(NoticeReason::Approved);
    return p->finish();
}

Result<Effects> returnAssignment(const View &view, const Actor &actor, const Command &command,
                                 const ReturnAssignment &a, Instant now)
{
    auto p = Proceeding::open(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    const auto state = p->stepOfDecider(action::Return);
    if (!state)
        return state.error();
    if (p->assignment.state == AssignmentState::AwaitingSecond)
        p->tellGiver(NoticeReason::Returned);
    p->assignment.state = *state;
    if (AssignmentParty *lead = p->lead()) {
        lead->state = *state;
        lead->note = a.note;
        p->tell(lead->personId, NoticeReason::Returned);
    }
    p->record(EventKind::Returned, a.note, p->assignment.progress);
    return p->finish();
}

Result<Effects> handBackAssignment(const View &view, const Actor &actor, const Command &command,
                                   const HandBackAssignment &a, Instant now)
{
    auto p = Proceeding::open(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    const auto state = p->stepOfPart(action::HandBack);
    if (!state)
        return state.error();
    AssignmentParty *own = p->ownPart();
    setState(*p, *own, *state);
    own->note = a.note;
    p->record(EventKind::HandedBack, a.note, own->progress);
    p->tellGiver(NoticeReason::HandedBack);
    return p->finish();
}

} // namespace edesk
