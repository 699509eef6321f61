// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/IssueRules.h"

#include "common/domain/document/DocumentFileRules.h"
#include "common/domain/document/DocumentProceeding.h"
#include "common/domain/document/DocumentRecipient.h"
#include "common/domain/document/NumberBook.h"
#include "common/domain/organisation/Organisation.h"

namespace edesk {
namespace {

namespace action = document_action;

/// The entry of an arrived document in the receiver's register, as the author wrote it.
Document arrivedAt(const DocumentRecipient &recipient, const Document &source, Instant now)
{
    Document d;
    d.id = recipient.receivedId;
    d.agencyId = recipient.agencyId;
    d.book = DocumentBook::Incoming;
    d.state = DocumentState::Arrived;
    d.year = vietnamTime(now).date().year();
    d.codeNumber = source.codeNumber;
    d.codeNotation = source.codeNotation;
    d.type = source.type;
    d.subject = source.subject;
    d.issuedOn = source.issuedOn;
    d.issuerName = source.issuerName;
    d.issuerId = source.issuerId;
    d.signerName = source.signerName;
    d.signerPosition = source.signerPosition;
    d.capacity = source.capacity;
    d.urgency = source.urgency;
    d.circulation = source.circulation;
    d.pageCount = source.pageCount;
    d.sourceId = source.id;
    d.identityKey = source.identityKey;
    d.arrivedAt = d.listedAt = d.updatedAt = now;
    return d;
}

Result<void> deliver(DocumentProceeding &p, const DocumentRecipient &recipient)
{
    // Other agencies' registers are the server's to write.
    if (!p.view().isComplete())
        return {};
    Effects &effects = p.effects();
    const Document arrived = arrivedAt(recipient, p.document, p.now());
    effects.write(arrived);
    EDESK_CHECK(handFilesOn(p, arrived.id));
    effects.write(documentEvent(effects, arrived.id, DocumentEventKind::Arrived, p.actor(), p.command(),
                                p.document.issuerName, p.now()));
    const auto clerks = holdersOf(p.view(), recipient.agencyId, Role::Clerk, p.today());
    if (!clerks)
        return clerks.error();
    for (const Id &clerk : *clerks)
        effects.write(documentNotice(effects, arrived, clerk, NoticeReason::DocumentArrived,
                                     p.document.issuerName.left(document_limit::Person), p.now()));
    return {};
}

Result<void> addRecipients(DocumentProceeding &p, const QList<Id> &agencies)
{
    std::vector<DocumentRecipient> recipients;
    for (const Id &id : agencies) {
        const auto agency = p.view().load<Organisation>(id);
        if (!agency)
            return agency.error();
        // A document goes to agencies with a register of their own, each once, and not to its author.
        const bool fits =
            agency->agencyId == agency->id && agency->id != p.document.agencyId && agencies.count(id) == 1;
        if (!fits)
            return failure(ErrorCode::InvalidArgument, {QStringLiteral("agencies")});
        DocumentRecipient recipient;
        recipient.id = p.effects().nextId();
        recipient.documentId = p.document.id;
        recipient.agencyId = agency->id;
        recipient.name = agency->name;
        recipient.receivedId = p.effects().nextId();
        recipient.sentAt = p.now();
        p.effects().write(recipient);
        recipients.push_back(recipient);
    }
    for (const DocumentRecipient &recipient : recipients)
        EDESK_CHECK(deliver(p, recipient));
    return {};
}

/// Takes an entry at a receiver back: nobody there reads it any more but the registry and the leaders, and
/// nobody its files.
Result<void> withdraw(DocumentProceeding &p, DocumentRecipient &recipient, const QString &reason)
{
    recipient.status = ExchangeStatus::RecallAgreed;
    recipient.answeredAt = p.now();
    p.effects().write(recipient);
    if (!p.view().isComplete())
        return {};
    auto received = p.view().load<Document>(recipient.receivedId);
    if (!received)
        return received.error();
    EDESK_CHECK(withdrawFiles(p, received->id));
    const StateTable &table = incomingDocumentTable();
    if (!table.allows(int(received->state), action::Withdrawn, SystemPart))
        return {};
    Effects &effects = p.effects();
    auto readers = p.view().loadWhere<DocumentAccess>(u"document_id", received->id);
    if (!readers)
        return readers.error();
    for (DocumentAccess &reader : *readers) {
        reader.current = false;
        effects.write(reader);
        if (!reader.personId.isNull())
            effects.write(documentNotice(effects, *received, reader.personId, NoticeReason::DocumentRecalled,
                                         received->issuerName.left(document_limit::Person), p.now()));
    }
    received->state = DocumentState::Withdrawn;
    received->closedAt = received->updatedAt = p.now();
    effects.write(*received);
    effects.write(documentEvent(effects, received->id, DocumentEventKind::Withdrawn, p.actor(), p.command(),
                                reason, p.now()));
    return {};
}

Result<std::vector<DocumentRecipient>> recipientsOf(const DocumentProceeding &p, const Id &document)
{
    return p.view().loadWhere<DocumentRecipient>(u"document_id", document);
}

/// Marks the earlier document, and withdraws it where it is replaced.
Result<void> markRelated(DocumentProceeding &p)
{
    const DocumentRelation relation = p.document.relation;
    if (relation != DocumentRelation::Replaces && relation != DocumentRelation::Corrects)
        return {};
    auto earlier = p.view().load<Document>(p.document.relatedId);
    if (!earlier)
        return earlier.error();
    const QString code = codeText(p.document.codeNumber, p.document.codeNotation);
    const bool replaces = relation == DocumentRelation::Replaces;
    if (replaces) {
        const auto to = outgoingDocumentTable().step(int(earlier->state), action::Replaced, SystemPart);
        if (!to)
            return to.error();
        earlier->state = DocumentState(*to);
        earlier->updatedAt = p.now();
        p.effects().write(*earlier);
        auto recipients = recipientsOf(p, earlier->id);
        if (!recipients)
            return recipients.error();
        for (DocumentRecipient &recipient : *recipients)
            EDESK_CHECK(withdraw(p, recipient, code));
    }
    p.effects().write(documentEvent(p.effects(), earlier->id,
                                    replaces ? DocumentEventKind::Replaced : DocumentEventKind::Corrected,
                                    p.actor(), p.command(), code, p.now()));
    return {};
}

} // namespace

Result<Effects> numberDocument(const View &view, const Actor &actor, const Command &command,
                               const NumberDocument &a, Instant now)
{
    auto p = DocumentProceeding::open(view, actor, command, a.documentId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::Number));
    Document &d = p->document;
    const auto agency = view.load<Organisation>(d.agencyId);
    const auto unit = view.load<Organisation>(d.draftingOrganisationId);
    if (!agency || !unit)
        return agency ? unit.error() : agency.error();
    d.year = p->today().year();
    d.issuedOn = p->today();
    const auto number = takeNumber(view, p->effects(), d.agencyId, d.book, d.year);
    if (!number)
        return number.error();
    d.number = *number;
    d.codeNumber = *number == 0 ? QString() : QStringLiteral("%1").arg(*number, 2, 10, QLatin1Char('0'));
    d.codeNotation = codeNotation(d.type, agency->code, unit->id == agency->id ? QString() : unit->code)
                         .left(document_limit::Notation);
    d.identityKey = identityKeyOf(d.codeNumber, d.codeNotation, d.issuerName, d.issuedOn);
    p->record(DocumentEventKind::Numbered, a.note);
    EDESK_CHECK(p->tellRegistry(NoticeReason::DocumentToIssue));
    return p->finish();
}

Result<Effects> issueDocument(const View &view, const Actor &actor, const Command &command,
                              const IssueDocument &a, Instant now)
{
    auto p = DocumentProceeding::open(view, actor, command, a.documentId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::Issue));
    if (a.copies < 0 || a.pageCount < 0)
        return failure(ErrorCode::InvalidArgument,
                       {a.copies < 0 ? QStringLiteral("copies") : QStringLiteral("page_count")});
    p->document.copies = a.copies;
    p->document.pageCount = a.pageCount;
    EDESK_CHECK(addRecipients(*p, a.agencies));
    EDESK_CHECK(markRelated(*p));
    p->record(DocumentEventKind::Issued, a.note);
    p->tell(p->document.drafterId, NoticeReason::DocumentFinished);
    return p->finish();
}

Result<Effects> archiveDocument(const View &view, const Actor &actor, const Command &command,
                                const ArchiveDocument &a, Instant now)
{
    auto p = DocumentProceeding::take(view, actor, command, a.documentId, now, action::Archive,
                                      DocumentEventKind::Archived, a.note);
    if (!p)
        return p.error();
    return p->finish();
}

Result<Effects> recallDocument(const View &view, const Actor &actor, const Command &command,
                               const RecallDocument &a, Instant now)
{
    auto p = DocumentProceeding::open(view, actor, command, a.documentId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::Recall));
    auto recipients = recipientsOf(*p, p->document.id);
    if (!recipients)
        return recipients.error();
    for (DocumentRecipient &recipient : *recipients)
        EDESK_CHECK(withdraw(*p, recipient, a.note));
    p->record(DocumentEventKind::Recalled, a.note);
    p->tell(p->document.drafterId, NoticeReason::DocumentRecalled);
    return p->finish();
}

} // namespace edesk
