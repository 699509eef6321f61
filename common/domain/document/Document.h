// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"
#include "common/domain/document/DocumentAudiences.h"
#include "common/domain/document/DocumentStates.h"
#include "common/domain/document/DocumentTerms.h"

namespace edesk {

/// How registers list documents: book by book, what came last first.
inline constexpr const char *documentOrder = "book, listed_at DESC, id";

/// One line of an agency's register of arriving or outgoing documents, with where it stands. The field limits
/// are those of QCVN 102:2016.
struct Document
{
    Id id;
    qint64 revision = 0;
    Id agencyId;
    DocumentBook book = DocumentBook::Incoming;
    DocumentState state = DocumentState::Arrived;
    /// The yearly number in this register, given by the server alone: số đến, or the outgoing number; 0 while
    /// it is awaited.
    qint64 number = 0;
    qint64 year = 0;
    /// Number and symbol as the author wrote them.
    QString codeNumber;
    QString codeNotation;
    DocumentType type = DocumentType::Dispatch;
    /// Trích yếu.
    QString subject;
    QDate issuedOn;
    /// The author; the id only of one within the province's system.
    QString issuerName;
    Id issuerId;
    QString signerName;
    QString signerPosition;
    SigningCapacity capacity = SigningCapacity::Own;
    Id signerId;
    Urgency urgency = Urgency::Normal;
    Circulation circulation = Circulation::Open;
    qint64 pageCount = 0;
    /// Nơi nhận, as printed.
    QString recipients;
    qint64 copies = 0;
    QString note;
    Instant arrivedAt;
    Instant dueAt;
    /// Who drafts an outgoing document, and in which unit.
    Id drafterId;
    QString drafterName;
    Id draftingOrganisationId;
    /// Who leads the work on it, for lists.
    QString leadName;
    /// What an earlier document is to this one; `relation` says what this is to it.
    Id relatedId;
    DocumentRelation relation = DocumentRelation::None;
    /// The author's own entry of an arriving document.
    Id sourceId;
    /// By which the same document is recognised: folded number, symbol, author and date.
    QString identityKey;
    /// When it entered the register, for lists.
    Instant listedAt;
    Instant updatedAt;
    Instant closedAt;

    static auto description()
    {
        using D = Document;
        return std::tuple{
            member("agency_id", &D::agencyId, {.required = true, .references = EntityKind::Organisation}),
            member("book", &D::book, {.required = true, .choices = documentBookChoices()}),
            member("state", &D::state,
                   {.required = true, .indexed = true, .choices = documentStateChoices()}),
            member("number", &D::number),
            member("year", &D::year),
            member("code_number", &D::codeNumber, {.maxLength = 11, .searched = true}),
            member("code_notation", &D::codeNotation, {.maxLength = 30, .searched = true}),
            member("type", &D::type, {.required = true, .choices = documentTypeChoices()}),
            member("subject", &D::subject, {.maxLength = 500, .required = true, .searched = true}),
            member("issued_on", &D::issuedOn),
            member("issuer_name", &D::issuerName, {.maxLength = 200, .searched = true}),
            member("issuer_id", &D::issuerId, {.references = EntityKind::Organisation}),
            member("signer_name", &D::signerName, {.maxLength = 50}),
            member("signer_position", &D::signerPosition, {.maxLength = 100}),
            member("capacity", &D::capacity, {.choices = signingCapacityChoices()}),
            member("signer_id", &D::signerId, {.indexed = true}),
            member("urgency", &D::urgency, {.choices = urgencyChoices()}),
            member("circulation", &D::circulation, {.choices = circulationChoices()}),
            member("page_count", &D::pageCount),
            member("recipients", &D::recipients, {.maxLength = 1000}),
            member("copies", &D::copies),
            member("note", &D::note, {.maxLength = 500}),
            member("arrived_at", &D::arrivedAt),
            member("due_at", &D::dueAt, {.indexed = true}),
            member("drafter_id", &D::drafterId, {.indexed = true}),
            member("drafter_name", &D::drafterName, {.maxLength = 50}),
            member("drafting_organisation_id", &D::draftingOrganisationId,
                   {.references = EntityKind::Organisation}),
            member("lead_name", &D::leadName, {.maxLength = 200}),
            member("related_id", &D::relatedId),
            member("relation", &D::relation, {.choices = documentRelationChoices()}),
            member("source_id", &D::sourceId),
            member("identity_key", &D::identityKey, {.maxLength = 300, .indexed = true}),
            member("listed_at", &D::listedAt, {.required = true}),
            member("updated_at", &D::updatedAt),
            member("closed_at", &D::closedAt),
        };
    }
    static EntityType makeType()
    {
        return {.kind = EntityKind::Document,
                .table = "document",
                .fields = fieldsOf<Document>(),
                .audience = documentAudience,
                .listOrder = documentOrder};
    }
};

/// The key by which a document is recognised wherever it is registered; empty without number and symbol.
QString identityKeyOf(const QString &codeNumber, const QString &codeNotation, const QString &issuerName,
                      QDate issuedOn);

} // namespace edesk
