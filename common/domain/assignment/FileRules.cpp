// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/FileRules.h"

#include "common/domain/assignment/AssignmentFile.h"
#include "common/domain/assignment/Proceeding.h"
#include "common/domain/content/ContentRules.h"

namespace edesk {
namespace {

/// Opens the proceeding of someone who has a part in an open assignment.
Result<Proceeding> openAsParticipant(const View &view, const Actor &actor, const Command &command,
                                     const Id &assignment, Instant now, QLatin1StringView action)
{
    auto p = Proceeding::open(view, actor, command, assignment, now);
    if (p)
        EDESK_CHECK(assignmentTable().step(int(p->assignment.state), action, p->standing().parts()));
    return p;
}

} // namespace

Result<Effects> attachAssignmentFile(const View &view, const Actor &actor, const Command &command,
                                     const AttachAssignmentFile &a, Instant now)
{
    EDESK_CHECK(checkContent(a));
    auto p = openAsParticipant(view, actor, command, a.assignmentId, now, assignment_action::AttachFile);
    if (!p)
        return p.error();
    AssignmentFile file;
    static_cast<ContentRef &>(file) = a;
    file.id = p->effects().nextId();
    file.parentId = p->assignment.id;
    file.addedById = actor.person;
    file.addedByName = actor.name;
    file.addedAt = now;
    p->effects().write(file);
    p->record(EventKind::FileAttached, a.name, p->assignment.progress);
    p->tellGiver(NoticeReason::File);
    p->tellParties(NoticeReason::File);
    return p->finish();
}

Result<Effects> removeAssignmentFile(const View &view, const Actor &actor, const Command &command,
                                     const RemoveAssignmentFile &a, Instant now)
{
    auto p = openAsParticipant(view, actor, command, a.assignmentId, now, assignment_action::RemoveFile);
    if (!p)
        return p.error();
    auto file = view.load<AssignmentFile>(a.fileId);
    if (!file)
        return file.error();
    if (file->parentId != a.assignmentId || file->removed)
        return failure(ErrorCode::NotFound, {QStringLiteral("assignment_file")});
    const bool added = file->addedById == actor.person || file->addedById == actor.principal();
    if (!p->isGiver() && !added)
        return failure(ErrorCode::NotAllowed);
    file->removed = true;
    p->effects().write(*file);
    p->record(EventKind::FileRemoved, file->name, p->assignment.progress);
    return p->finish();
}

} // namespace edesk
