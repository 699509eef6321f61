// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/RegisterRules.h"

#include "common/domain/core/FieldMerge.h"
#include "common/domain/document/DocumentAudiences.h"
#include "common/domain/document/DocumentProceeding.h"
#include "common/domain/document/NumberBook.h"
#include "common/domain/document/SenderReport.h"
#include "common/domain/organisation/Mentions.h"
#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/Person.h"

namespace edesk {
namespace {

namespace action = document_action;

/// AlreadyRegistered when the agency has the same document in this register already. A desk knows what it
/// holds.
Result<void> mustBeNew(const View &view, const Document &document)
{
    if (document.identityKey.isEmpty())
        return {};
    const auto same = view.loadWhere<Document>(u"identity_key", document.identityKey);
    if (!same)
        return same.error();
    for (const Document &other : *same) {
        const bool counts = other.id != document.id && other.agencyId == document.agencyId &&
                            other.book == document.book && other.state != DocumentState::Refused &&
                            other.state != DocumentState::Withdrawn;
        if (counts)
            return failure(ErrorCode::AlreadyRegistered,
                           {other.number > 0 ? QString::number(other.number) : QStringLiteral("…")});
    }
    return {};
}

Result<void> takeIn(DocumentProceeding &p)
{
    const auto number =
        takeNumber(p.view(), p.effects(), p.document.agencyId, p.document.book, p.today().year());
    if (!number)
        return number.error();
    p.document.number = *number;
    p.document.year = p.today().year();
    return {};
}

/// A document is of today or earlier, and arrived after it was made.
Result<void> checkDates(const DocumentProceeding &p)
{
    const Document &d = p.document;
    if (d.issuedOn.isValid() && d.issuedOn > p.today())
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("issued_on")});
    const QDate arrived = vietnamTime(d.arrivedAt).date();
    if (arrived > p.today() || (d.issuedOn.isValid() && arrived < d.issuedOn))
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("arrived_at")});
    if (d.dueAt.isSet() && vietnamTime(d.dueAt).date() < arrived)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("due_at")});
    if (d.pageCount < 0)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("page_count")});
    return {};
}

} // namespace

Result<Effects> receiveDocument(const View &view, const Actor &actor, const Command &command,
                                const ReceiveDocument &a, Instant now)
{
    const auto self = view.load<Person>(actor.principal());
    if (!self)
        return self.error();
    DocumentProceeding p = DocumentProceeding::create(view, actor, command, now);
    Document &d = p.document;
    d.agencyId = a.agencyId.isNull() ? self->agencyId : a.agencyId;
    const auto agency = view.load<Organisation>(d.agencyId);
    if (!agency)
        return agency.error();
    // Units have no register of their own.
    if (agency->agencyId != agency->id)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("agency_id")});
    EDESK_CHECK(p.step(action::Receive));
    d.codeNumber = a.codeNumber.trimmed();
    d.codeNotation = a.codeNotation.trimmed();
    d.type = a.type;
    d.subject = a.subject.simplified();
    d.issuedOn = a.issuedOn;
    d.issuerName = a.issuerName.simplified();
    d.issuerId = a.issuerId;
    d.signerName = a.signerName;
    d.urgency = a.urgency;
    d.circulation = a.circulation;
    d.pageCount = a.pageCount;
    d.arrivedAt = a.arrivedAt.isSet() ? a.arrivedAt : now;
    d.dueAt = a.dueAt;
    d.note = a.note;
    d.identityKey = identityKeyOf(d.codeNumber, d.codeNotation, d.issuerName, d.issuedOn);
    EDESK_CHECK(checkDates(p));
    if (!a.evenIfKnown)
        EDESK_CHECK(mustBeNew(view, d));
    EDESK_CHECK(takeIn(p));
    p.record(DocumentEventKind::Received, {});
    return p.finish();
}

Result<Effects> acceptDocument(const View &view, const Actor &actor, const Command &command,
                               const AcceptDocument &a, Instant now)
{
    auto p = DocumentProceeding::open(view, actor, command, a.documentId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::Accept));
    if (!a.evenIfKnown)
        EDESK_CHECK(mustBeNew(view, p->document));
    EDESK_CHECK(takeIn(*p));
    p->record(DocumentEventKind::Accepted, a.note);
    EDESK_CHECK(reportToSender(*p, ExchangeStatus::Accepted, {}));
    return p->finish();
}

Result<Effects> refuseDocument(const View &view, const Actor &actor, const Command &command,
                               const RefuseDocument &a, Instant now)
{
    auto p = DocumentProceeding::take(view, actor, command, a.documentId, now, action::Refuse,
                                      DocumentEventKind::Refused, a.note);
    if (!p)
        return p.error();
    EDESK_CHECK(reportToSender(*p, ExchangeStatus::Refused, a.note));
    return p->finish();
}

Result<Effects> editDocument(const View &view, const Actor &actor, const Command &command,
                             const EditDocument &a, Instant now)
{
    auto p = DocumentProceeding::open(view, actor, command, a.documentId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::Edit));
    Document &d = p->document;
    const auto before = valuesOf(d);
    if (a.subject != a.subjectWas && a.subject.trimmed().isEmpty())
        return failure(ErrorCode::MissingArgument, {QStringLiteral("subject")});
    EDESK_CHECK(mergeField("code_number", d.codeNumber, a.codeNumberWas, a.codeNumber));
    EDESK_CHECK(mergeField("code_notation", d.codeNotation, a.codeNotationWas, a.codeNotation));
    EDESK_CHECK(mergeField("type", d.type, a.typeWas, a.type));
    EDESK_CHECK(mergeField("subject", d.subject, a.subjectWas, a.subject));
    EDESK_CHECK(mergeField("issued_on", d.issuedOn, a.issuedOnWas, a.issuedOn));
    EDESK_CHECK(mergeField("issuer_name", d.issuerName, a.issuerNameWas, a.issuerName));
    EDESK_CHECK(mergeField("signer_name", d.signerName, a.signerNameWas, a.signerName));
    EDESK_CHECK(mergeField("urgency", d.urgency, a.urgencyWas, a.urgency));
    EDESK_CHECK(mergeField("due_at", d.dueAt, a.dueAtWas, a.dueAt));
    EDESK_CHECK(mergeField("note", d.note, a.noteWas, a.note));
    if (valuesOf(d) == before)
        return p->unchanged();
    d.identityKey = identityKeyOf(d.codeNumber, d.codeNotation, d.issuerName, d.issuedOn);
    EDESK_CHECK(checkDates(*p));
    p->record(DocumentEventKind::Edited, {});
    return p->finish();
}

Result<Effects> commentDocument(const View &view, const Actor &actor, const Command &command,
                                const CommentDocument &a, Instant now)
{
    auto p = DocumentProceeding::take(view, actor, command, a.documentId, now, action::Comment,
                                      DocumentEventKind::Comment, a.note);
    if (!p)
        return p.error();
    const auto audience = documentAudience(toRecord(p->document), view);
    if (!audience)
        return audience.error();
    EDESK_CHECK(checkMentioned(view, *audience, a.mentions, now));
    const auto readers = view.loadWhere<DocumentAccess>(u"document_id", p->document.id);
    if (!readers)
        return readers.error();
    for (const Id &person : a.mentions)
        p->tell(person, NoticeReason::Mentioned);
    const auto tell = [&](const Id &person) {
        if (!a.mentions.contains(person))
            p->tell(person, NoticeReason::Comment);
    };
    tell(p->document.drafterId);
    for (const DocumentAccess &reader : *readers) {
        if (reader.current)
            tell(reader.personId);
    }
    return p->finish();
}

} // namespace edesk
