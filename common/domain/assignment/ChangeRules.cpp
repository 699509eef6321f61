// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/ChangeRules.h"

#include "common/domain/assignment/Proceeding.h"
#include "common/domain/core/FieldMerge.h"
#include "common/domain/organisation/Access.h"

namespace edesk {
namespace {

namespace action = assignment_action;

/// Opens the proceeding of something that only the giver does.
Result<Proceeding> openAsGiver(const View &view, const Actor &actor, const Command &command,
                               const Id &assignment, Instant now, QLatin1StringView action)
{
    auto p = Proceeding::open(view, actor, command, assignment, now);
    if (!p)
        return p;
    const auto state = p->stepOfGiver(action);
    if (!state)
        return state.error();
    p->assignment.state = *state;
    return p;
}

/// Whether the actor gave the assignment, is named in it, or holds one of the scopes that see it.
Result<bool> sees(const View &view, const Actor &actor, const Proceeding &p, Instant now)
{
    if (p.isGiver() || p.isNamed())
        return true;
    const auto audience = assignmentAudience(toRecord(p.assignment), view);
    if (!audience)
        return audience.error();
    const auto held = scopesOf(view, actor, now);
    if (!held)
        return held.error();
    return audience->intersects(*held);
}

} // namespace

Result<Effects> recallAssignment(const View &view, const Actor &actor, const Command &command,
                                 const RecallAssignment &a, Instant now)
{
    auto p = openAsGiver(view, actor, command, a.assignmentId, now, action::Recall);
    if (!p)
        return p.error();
    p->assignment.completedAt = now;
    p->assignment.requestedDueAt = {};
    p->assignment.transferToId = {};
    for (AssignmentParty &party : p->parties) {
        if (party.current)
            party.state = AssignmentState::Recalled;
    }
    p->record(EventKind::Recalled, a.note, p->assignment.progress);
    p->tellParties(NoticeReason::Recalled);
    return p->finish();
}

Result<Effects> editAssignment(const View &view, const Actor &actor, const Command &command,
                               const EditAssignment &a, Instant now)
{
    auto p = openAsGiver(view, actor, command, a.assignmentId, now, action::Edit);
    if (!p)
        return p.error();
    if (a.title != a.titleWas && a.title.trimmed().isEmpty())
        return failure(ErrorCode::MissingArgument, {QStringLiteral("title")});
    const auto before = valuesOf(p->assignment);
    EDESK_CHECK(mergeField("title", p->assignment.title, a.titleWas, a.title));
    EDESK_CHECK(mergeField("body", p->assignment.body, a.bodyWas, a.body));
    EDESK_CHECK(mergeField("due_at", p->assignment.dueAt, a.dueAtWas, a.dueAt));
    if (valuesOf(p->assignment) == before)
        return p->unchanged();
    p->record(EventKind::Edited, {}, p->assignment.progress);
    p->tellParties(NoticeReason::Edited);
    return p->finish();
}

Result<Effects> requestExtension(const View &view, const Actor &actor, const Command &command,
                                 const RequestExtension &a, Instant now)
{
    auto p = Proceeding::open(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->stepOfPart(action::RequestExtension));
    if (a.dueAt <= p->assignment.dueAt)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("due_at")});
    p->assignment.requestedDueAt = a.dueAt;
    p->record(EventKind::ExtensionRequested, a.note, p->assignment.progress);
    p->tellGiver(NoticeReason::Extension);
    return p->finish();
}

Result<Effects> decideExtension(const View &view, const Actor &actor, const Command &command,
                                const DecideExtension &a, Instant now)
{
    auto p = openAsGiver(view, actor, command, a.assignmentId, now, action::DecideExtension);
    if (!p)
        return p.error();
    if (!p->assignment.requestedDueAt.isSet())
        return failure(ErrorCode::WrongState, {stateTerm(p->assignment.state)});
    if (a.granted)
        p->assignment.dueAt = p->assignment.requestedDueAt;
    p->assignment.requestedDueAt = {};
    p->record(a.granted ? EventKind::ExtensionGranted : EventKind::ExtensionRefused, a.note,
              p->assignment.progress);
    p->tellParties(NoticeReason::Extension);
    return p->finish();
}

Result<Effects> commentAssignment(const View &view, const Actor &actor, const Command &command,
                                  const CommentAssignment &a, Instant now)
{
    auto p = Proceeding::open(view, actor, command, a.assignmentId, now);
    if (!p)
        return p.error();
    const auto visible = sees(view, actor, *p, now);
    if (!visible)
        return visible.error();
    EDESK_CHECK(assignmentTable().step(int(p->assignment.state), action::Comment,
                                       *visible ? unsigned(ViewerPart) : 0U));
    p->record(EventKind::Comment, a.note, p->assignment.progress);
    p->tellGiver(NoticeReason::Comment);
    p->tellParties(NoticeReason::Comment);
    return p->finish();
}

} // namespace edesk
