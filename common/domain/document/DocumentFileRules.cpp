// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/DocumentFileRules.h"

#include "common/domain/content/ContentRules.h"
#include "common/domain/document/DocumentCommands.h"
#include "common/domain/document/DocumentFile.h"

#include <algorithm>

namespace edesk {
namespace {

namespace action = document_action;

Result<std::vector<DocumentFile>> filesOf(const View &view, const Id &document)
{
    return view.loadWhere<DocumentFile>(u"document_id", document);
}

/// Whoever answers for the document, and who brought the file in, may take its place or take it away.
Result<void> mustAnswerFor(const DocumentProceeding &p, const DocumentFile &file)
{
    const auto parts = p.parts();
    if (!parts)
        return parts.error();
    const bool answers = (*parts & (ClerkPart | OfficePart | DrafterPart)) != 0;
    const bool added = file.addedById == p.actor().person || file.addedById == p.actor().principal();
    return answers || added ? Result<void>() : failure(ErrorCode::NotAllowed);
}

/// The file of the document that is to be replaced or taken away.
Result<DocumentFile> presentFile(const DocumentProceeding &p, const Id &id)
{
    const auto all = filesOf(p.view(), p.document.id);
    if (!all)
        return all.error();
    for (const DocumentFile &file : currentFiles(*all)) {
        if (file.id == id)
            return file;
    }
    return failure(ErrorCode::NotFound, {QStringLiteral("document_file")});
}

Result<void> tellWhoReads(DocumentProceeding &p)
{
    const auto readers = p.view().loadWhere<DocumentAccess>(u"document_id", p.document.id);
    if (!readers)
        return readers.error();
    p.tell(p.document.drafterId, NoticeReason::File);
    for (const DocumentAccess &reader : *readers) {
        if (reader.current)
            p.tell(reader.personId, NoticeReason::File);
    }
    return {};
}

} // namespace

Result<Effects> attachDocumentFile(const View &view, const Actor &actor, const Command &command,
                                   const AttachDocumentFile &a, Instant now)
{
    EDESK_CHECK(checkContent(a));
    auto p = DocumentProceeding::open(view, actor, command, a.documentId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::AttachFile));
    DocumentFile file;
    static_cast<ContentRef &>(file) = static_cast<const ContentRef &>(a);
    if (!a.replacesId.isNull()) {
        const auto before = presentFile(*p, a.replacesId);
        if (!before)
            return before.error();
        EDESK_CHECK(mustAnswerFor(*p, *before));
        file.replacesId = before->id;
        file.version = before->version + 1;
    }
    file.id = p->effects().nextId();
    file.parentId = p->document.id;
    file.addedById = actor.person;
    file.addedByName = actor.name;
    file.addedAt = now;
    p->effects().write(file);
    p->record(DocumentEventKind::FileAttached, a.name);
    EDESK_CHECK(tellWhoReads(*p));
    return p->finish();
}

Result<Effects> removeDocumentFile(const View &view, const Actor &actor, const Command &command,
                                   const RemoveDocumentFile &a, Instant now)
{
    auto p = DocumentProceeding::open(view, actor, command, a.documentId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::RemoveFile));
    auto file = presentFile(*p, a.fileId);
    if (!file)
        return file.error();
    EDESK_CHECK(mustAnswerFor(*p, *file));
    // What its author sent is the author's to take back.
    if (!file->sourceId.isNull())
        return failure(ErrorCode::NotAllowed);
    file->removed = true;
    p->effects().write(*file);
    p->record(DocumentEventKind::FileRemoved, file->name);
    return p->finish();
}

Result<void> handFilesOn(DocumentProceeding &p, const Id &received)
{
    const auto all = filesOf(p.view(), p.document.id);
    if (!all)
        return all.error();
    for (const DocumentFile &file : currentFiles(*all)) {
        DocumentFile given = file;
        given.id = p.effects().nextId();
        given.revision = 0;
        given.parentId = received;
        given.replacesId = {};
        given.version = 1;
        given.sourceId = file.id;
        // Who of the author's brought it in is not the receiver's business.
        given.addedByName = p.document.issuerName.left(document_limit::Person);
        given.addedAt = p.now();
        p.effects().write(given);
    }
    return {};
}

Result<void> withdrawFiles(DocumentProceeding &p, const Id &received)
{
    auto all = filesOf(p.view(), received);
    if (!all)
        return all.error();
    for (DocumentFile &file : *all) {
        if (file.removed)
            continue;
        file.removed = true;
        p.effects().write(file);
    }
    return {};
}

} // namespace edesk
