// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/DraftRules.h"

#include "common/domain/core/FieldMerge.h"
#include "common/domain/document/DocumentProceeding.h"
#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/Person.h"

namespace edesk {
namespace {

namespace action = document_action;

/// Whoever checks the contents: the head of the unit, in an agency without units its leaders and office.
Result<void> tellHead(DocumentProceeding &p)
{
    const Document &d = p.document;
    if (d.draftingOrganisationId != d.agencyId)
        return p.tellRole(d.draftingOrganisationId, Role::Head, NoticeReason::DraftToCheck);
    EDESK_CHECK(p.tellRole(d.agencyId, Role::Office, NoticeReason::DraftToCheck));
    return p.tellRole(d.agencyId, Role::Leader, NoticeReason::DraftToCheck);
}

/// The name of the signer; InvalidArgument for somebody of another agency.
Result<void> nameSigner(DocumentProceeding &p)
{
    p.document.signerName.clear();
    if (p.document.signerId.isNull())
        return {};
    const auto signer = p.view().load<Person>(p.document.signerId);
    if (!signer)
        return signer.error();
    if (signer->agencyId != p.document.agencyId)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("signer_id")});
    p.document.signerName = signer->fullName;
    return {};
}

/// What a document replaces, corrects or answers is one of the agency's own.
Result<void> checkRelation(const DocumentProceeding &p)
{
    const Document &d = p.document;
    if (d.relatedId.isNull() != (d.relation == DocumentRelation::None))
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("relation")});
    if (d.relatedId.isNull())
        return {};
    const auto related = p.view().load<Document>(d.relatedId);
    if (!related)
        return related.error();
    const bool answers = d.relation == DocumentRelation::Reply;
    const DocumentBook book = answers ? DocumentBook::Incoming : DocumentBook::Outgoing;
    const bool fits =
        related->agencyId == d.agencyId && related->book == book &&
        (answers || related->state == DocumentState::Issued || related->state == DocumentState::Archived);
    return fits ? Result<void>() : failure(ErrorCode::InvalidArgument, {QStringLiteral("related_id")});
}

} // namespace

Result<Effects> draftDocument(const View &view, const Actor &actor, const Command &command,
                              const DraftDocument &a, Instant now)
{
    const auto self = view.load<Person>(actor.principal());
    if (!self)
        return self.error();
    const auto agency = view.load<Organisation>(self->agencyId);
    if (!agency)
        return agency.error();
    DocumentProceeding p = DocumentProceeding::create(view, actor, command, now);
    Document &d = p.document;
    d.book = DocumentBook::Outgoing;
    d.agencyId = d.issuerId = agency->id;
    d.issuerName = agency->name;
    d.drafterId = self->id;
    d.drafterName = self->fullName;
    d.draftingOrganisationId = self->organisationId;
    EDESK_CHECK(p.step(action::Draft));
    d.type = a.type;
    d.subject = a.subject.simplified();
    d.signerId = a.signerId;
    d.capacity = a.capacity;
    d.urgency = a.urgency;
    d.circulation = a.circulation;
    d.dueAt = a.dueAt;
    d.recipients = a.recipients;
    d.relatedId = a.relatedId;
    d.relation = a.relation;
    d.note = a.note;
    EDESK_CHECK(nameSigner(p));
    EDESK_CHECK(checkRelation(p));
    p.record(DocumentEventKind::Drafted, {});
    return p.finish();
}

Result<Effects> editDraft(const View &view, const Actor &actor, const Command &command, const EditDraft &a,
                          Instant now)
{
    auto p = DocumentProceeding::open(view, actor, command, a.documentId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::EditDraft));
    Document &d = p->document;
    const auto before = valuesOf(d);
    if (a.subject != a.subjectWas && a.subject.trimmed().isEmpty())
        return failure(ErrorCode::MissingArgument, {QStringLiteral("subject")});
    EDESK_CHECK(mergeField("type", d.type, a.typeWas, a.type));
    EDESK_CHECK(mergeField("subject", d.subject, a.subjectWas, a.subject));
    EDESK_CHECK(mergeField("signer_id", d.signerId, a.signerIdWas, a.signerId));
    EDESK_CHECK(mergeField("capacity", d.capacity, a.capacityWas, a.capacity));
    EDESK_CHECK(mergeField("urgency", d.urgency, a.urgencyWas, a.urgency));
    EDESK_CHECK(mergeField("due_at", d.dueAt, a.dueAtWas, a.dueAt));
    EDESK_CHECK(mergeField("recipients", d.recipients, a.recipientsWas, a.recipients));
    EDESK_CHECK(mergeField("note", d.note, a.noteWas, a.note));
    if (valuesOf(d) == before)
        return p->unchanged();
    EDESK_CHECK(nameSigner(*p));
    p->record(DocumentEventKind::Edited, {});
    return p->finish();
}

Result<Effects> discardDraft(const View &view, const Actor &actor, const Command &command,
                             const DiscardDraft &a, Instant now)
{
    auto p = DocumentProceeding::take(view, actor, command, a.documentId, now, action::Discard,
                                      DocumentEventKind::Discarded, a.note);
    return p ? Result<Effects>(p->finish()) : p.error();
}

Result<Effects> sendDraft(const View &view, const Actor &actor, const Command &command, const SendDraft &a,
                          Instant now)
{
    auto p = DocumentProceeding::take(view, actor, command, a.documentId, now, action::SendDraft,
                                      DocumentEventKind::Sent, a.note);
    if (!p)
        return p.error();
    EDESK_CHECK(tellHead(*p));
    return p->finish();
}

Result<Effects> takeBackDraft(const View &view, const Actor &actor, const Command &command,
                              const TakeBackDraft &a, Instant now)
{
    auto p = DocumentProceeding::take(view, actor, command, a.documentId, now, action::TakeBackDraft,
                                      DocumentEventKind::TakenBack, a.note);
    return p ? Result<Effects>(p->finish()) : p.error();
}

Result<Effects> approveContent(const View &view, const Actor &actor, const Command &command,
                               const ApproveContent &a, Instant now)
{
    auto p = DocumentProceeding::take(view, actor, command, a.documentId, now, action::ApproveContent,
                                      DocumentEventKind::ContentApproved, a.note);
    if (!p)
        return p.error();
    EDESK_CHECK(p->tellRegistry(NoticeReason::DraftToCheck));
    return p->finish();
}

Result<Effects> approveForm(const View &view, const Actor &actor, const Command &command,
                            const ApproveForm &a, Instant now)
{
    auto p = DocumentProceeding::take(view, actor, command, a.documentId, now, action::ApproveForm,
                                      DocumentEventKind::FormApproved, a.note);
    if (!p)
        return p.error();
    if (!p->document.signerId.isNull())
        p->tell(p->document.signerId, NoticeReason::DraftToSign);
    else
        EDESK_CHECK(p->tellRole(p->document.agencyId, Role::Leader, NoticeReason::DraftToSign));
    return p->finish();
}

Result<Effects> returnDraft(const View &view, const Actor &actor, const Command &command,
                            const ReturnDraft &a, Instant now)
{
    auto p = DocumentProceeding::take(view, actor, command, a.documentId, now, action::ReturnDraft,
                                      DocumentEventKind::Returned, a.note);
    if (!p)
        return p.error();
    p->tell(p->document.drafterId, NoticeReason::DraftReturned);
    return p->finish();
}

Result<Effects> signDocument(const View &view, const Actor &actor, const Command &command,
                             const SignDocument &a, Instant now)
{
    auto p = DocumentProceeding::take(view, actor, command, a.documentId, now, action::Sign,
                                      DocumentEventKind::Signed, a.note);
    if (!p)
        return p.error();
    const auto signer = view.load<Person>(actor.principal());
    if (!signer)
        return signer.error();
    Document &d = p->document;
    d.signerId = signer->id;
    d.signerName = signer->fullName;
    d.signerPosition = a.position;
    d.capacity = a.capacity;
    p->tell(d.drafterId, NoticeReason::Approved);
    EDESK_CHECK(p->tellRegistry(NoticeReason::DocumentToNumber));
    return p->finish();
}

} // namespace edesk
