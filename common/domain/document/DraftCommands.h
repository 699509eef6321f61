// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/document/DocumentCommands.h"

namespace edesk {

/// Begins an outgoing document.
struct DraftDocument
{
    static constexpr const char *Name = "document.draft";
    DocumentType type = DocumentType::Dispatch;
    QString subject;
    /// The leader who is to sign.
    Id signerId;
    SigningCapacity capacity = SigningCapacity::Own;
    Urgency urgency = Urgency::Normal;
    Circulation circulation = Circulation::Open;
    Instant dueAt;
    QString recipients;
    /// An earlier document, and what this one is to it.
    Id relatedId;
    DocumentRelation relation = DocumentRelation::None;
    QString note;

    static auto description()
    {
        using A = DraftDocument;
        return std::tuple{
            member("type", &A::type, {.required = true, .choices = documentTypeChoices()}),
            member("subject", &A::subject, {.maxLength = document_limit::Subject, .required = true}),
            member("signer_id", &A::signerId, {.references = EntityKind::Person}),
            member("capacity", &A::capacity, {.choices = signingCapacityChoices()}),
            member("urgency", &A::urgency, {.choices = urgencyChoices()}),
            member("circulation", &A::circulation, {.choices = circulationChoices()}),
            member("due_at", &A::dueAt),
            member("recipients", &A::recipients, {.maxLength = document_limit::Recipients}),
            member("related_id", &A::relatedId, {.references = EntityKind::Document}),
            member("relation", &A::relation, {.choices = documentRelationChoices()}),
            member("note", &A::note, {.maxLength = document_limit::Note}),
        };
    }
};

/// The drafter changes a draft; each value comes with the one it replaces.
struct EditDraft
{
    static constexpr const char *Name = "document.edit_draft";
    Id documentId;
    DocumentType type = DocumentType::Dispatch;
    DocumentType typeWas = DocumentType::Dispatch;
    QString subject;
    QString subjectWas;
    Id signerId;
    Id signerIdWas;
    SigningCapacity capacity = SigningCapacity::Own;
    SigningCapacity capacityWas = SigningCapacity::Own;
    Urgency urgency = Urgency::Normal;
    Urgency urgencyWas = Urgency::Normal;
    Instant dueAt;
    Instant dueAtWas;
    QString recipients;
    QString recipientsWas;
    QString note;
    QString noteWas;

    static auto description()
    {
        using A = EditDraft;
        return std::tuple{
            member("document_id", &A::documentId, {.required = true, .references = EntityKind::Document}),
            member("type", &A::type, {.choices = documentTypeChoices()}),
            member("type_was", &A::typeWas, {.choices = documentTypeChoices()}),
            member("subject", &A::subject, {.maxLength = document_limit::Subject}),
            member("subject_was", &A::subjectWas, {.maxLength = document_limit::Subject}),
            member("signer_id", &A::signerId, {.references = EntityKind::Person}),
            member("signer_id_was", &A::signerIdWas),
            member("capacity", &A::capacity, {.choices = signingCapacityChoices()}),
            member("capacity_was", &A::capacityWas, {.choices = signingCapacityChoices()}),
            member("urgency", &A::urgency, {.choices = urgencyChoices()}),
            member("urgency_was", &A::urgencyWas, {.choices = urgencyChoices()}),
            member("due_at", &A::dueAt),
            member("due_at_was", &A::dueAtWas),
            member("recipients", &A::recipients, {.maxLength = document_limit::Recipients}),
            member("recipients_was", &A::recipientsWas, {.maxLength = document_limit::Recipients}),
            member("note", &A::note, {.maxLength = document_limit::Note}),
            member("note_was", &A::noteWas, {.maxLength = document_limit::Note}),
        };
    }
};

/// The leader signs; on paper, or with the signature that the file carries.
struct SignDocument
{
    static constexpr const char *Name = "document.sign";
    Id documentId;
    SigningCapacity capacity = SigningCapacity::Own;
    QString position;
    QString note;

    static auto description()
    {
        using A = SignDocument;
        return std::tuple{
            member("document_id", &A::documentId, {.required = true, .references = EntityKind::Document}),
            member("capacity", &A::capacity, {.choices = signingCapacityChoices()}),
            member("position", &A::position, {.maxLength = document_limit::Position}),
            member("note", &A::note, {.maxLength = document_limit::Words}),
        };
    }
};

/// The registry seals the document and sends it to agencies within the system; what else it says of the
/// receivers is printed only.
struct IssueDocument
{
    static constexpr const char *Name = "document.issue";
    Id documentId;
    QList<Id> agencies;
    qint64 copies = 0;
    qint64 pageCount = 0;
    QString note;

    static auto description()
    {
        using A = IssueDocument;
        return std::tuple{
            member("document_id", &A::documentId, {.required = true, .references = EntityKind::Document}),
            member("agencies", &A::agencies, {.maxItems = 500}),
            member("copies", &A::copies),
            member("page_count", &A::pageCount),
            member("note", &A::note, {.maxLength = document_limit::Words}),
        };
    }
};

} // namespace edesk
