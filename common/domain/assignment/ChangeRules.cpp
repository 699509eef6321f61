// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/ChangeRules.h"

#include "common/domain/assignment/PartRules.h"
#include "common/domain/core/FieldMerge.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Mentions.h"

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
    const auto state = p->stepOfDecider(action);
    if (!state)
        return state.error();
    p->assignment.state = *state;
    return p;
}

/// Whether the actor gave the assignment, is named in it, or holds one of the scopes that see it.
Result<bool> sees(const View &view, const Actor &actor, const Proceeding &p, const ScopeSet &audience,
                  Instant now)
{
    if (p.standing().parts() != 0)
        return true;
    const auto held = scopesOf(view, actor, now);
    if (!held)
        return held.error();
    return audience.intersects(*held);
}

/// Who is pointed to the comment is told that alone.
void tellOfComment(Proceeding &p, const QList<Id> &mentions)
{
    for (const Id &person : mentions)
        p.tell(person, NoticeReason::Mentioned);
    QList<Id> others{p.assignment.giverId};
    for (const AssignmentParty &party : p.parties) {
        if (party.current)
            others.append(party.personId);
    }
    for (const Id &person : others) {
        if (!mentions.contains(person))
            p.tell(person, NoticeReason::Comment);
    }
}

} // namespace

Result<Effects> recallAssignment(const View &view, const Actor &actor, const Command &command,
                                 const RecallAssignment &a, Instant now)
{
    auto p = openAsGiver(view, actor, command, a.assignmentId, now, action::Recall);
    if (!p)
        return p.error();
    p->recall(a.note);
    Effects effects = p->finish();
    EDESK_CHECK(recallParts(view, actor, command, now, a.assignmentId, a.note, effects));
    return effects;
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
    const Instant due = p->assignment.dueAt;
    if (a.dueAt != a.dueAtWas)
        EDESK_CHECK(checkDueOfPart(view, p->assignment, due));
    p->record(EventKind::Edited, {}, p->assignment.progress);
    p->tellParties(NoticeReason::Edited);
    const bool hasParts = p->assignment.openParts > 0 && due.isSet();
    Effects effects = p->finish();
    if (hasParts)
        EDESK_CHECK(pullPartsIn(view, actor, command, now, a.assignmentId, due, effects));
    return effects;
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
    EDESK_CHECK(checkDueOfPart(view, p->assignment, a.dueAt));
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
    if (a.granted) {
        EDESK_CHECK(checkDueOfPart(view, p->assignment, p->assignment.requestedDueAt));
        p->assignment.dueAt = p->assignment.requestedDueAt;
    }
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
    const auto audience = assignmentAudience(toRecord(p->assignment), view);
    if (!audience)
        return audience.error();
    const auto visible = sees(view, actor, *p, *audience, now);
    if (!visible)
        return visible.error();
    EDESK_CHECK(assignmentTable().step(int(p->assignment.state), action::Comment,
                                       *visible ? unsigned(ViewerPart) : 0U));
    EDESK_CHECK(checkMentioned(view, *audience, a.mentions, now));
    p->record(EventKind::Comment, a.note, p->assignment.progress);
    tellOfComment(*p, a.mentions);
    return p->finish();
}

} // namespace edesk
