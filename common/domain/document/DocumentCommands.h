// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"
#include "common/domain/document/DocumentTerms.h"

namespace edesk {

namespace document_limit {
inline constexpr int Number = 11;
inline constexpr int Notation = 30;
inline constexpr int Subject = 500;
inline constexpr int Issuer = 200;
inline constexpr int Person = 50;
inline constexpr int Position = 100;
inline constexpr int Recipients = 1000;
inline constexpr int Note = 500;
inline constexpr int Words = 2000;
inline constexpr int Mentions = 20;
} // namespace document_limit

/// Registers a document that arrived on paper or from outside: it is accepted and numbered at once.
struct ReceiveDocument
{
    static constexpr const char *Name = "document.receive";
    QString codeNumber;
    QString codeNotation;
    DocumentType type = DocumentType::Dispatch;
    QString subject;
    QDate issuedOn;
    QString issuerName;
    Id issuerId;
    QString signerName;
    Urgency urgency = Urgency::Normal;
    Circulation circulation = Circulation::Open;
    qint64 pageCount = 0;
    Instant arrivedAt;
    Instant dueAt;
    QString note;
    /// The agency whose register it is; empty for the actor's own.
    Id agencyId;
    /// The person was warned that the same document is registered already.
    bool evenIfKnown = false;

    static auto description()
    {
        using A = ReceiveDocument;
        return std::tuple{
            member("code_number", &A::codeNumber, {.maxLength = document_limit::Number}),
            member("code_notation", &A::codeNotation, {.maxLength = document_limit::Notation}),
            member("type", &A::type, {.required = true, .choices = documentTypeChoices()}),
            member("subject", &A::subject, {.maxLength = document_limit::Subject, .required = true}),
            member("issued_on", &A::issuedOn),
            member("issuer_name", &A::issuerName, {.maxLength = document_limit::Issuer, .required = true}),
            member("issuer_id", &A::issuerId, {.references = EntityKind::Organisation}),
            member("signer_name", &A::signerName, {.maxLength = document_limit::Person}),
            member("urgency", &A::urgency, {.choices = urgencyChoices()}),
            member("circulation", &A::circulation, {.choices = circulationChoices()}),
            member("page_count", &A::pageCount),
            member("arrived_at", &A::arrivedAt),
            member("due_at", &A::dueAt),
            member("note", &A::note, {.maxLength = document_limit::Note}),
            member("agency_id", &A::agencyId, {.references = EntityKind::Organisation}),
            member("even_if_known", &A::evenIfKnown),
        };
    }
};

/// A document and words; what the words mean is the command's.
template <const char *CommandName, bool WordsRequired>
struct DocumentWords
{
    static constexpr const char *Name = CommandName;
    Id documentId;
    QString note;

    static auto description()
    {
        using A = DocumentWords;
        return std::tuple{
            member("document_id", &A::documentId, {.required = true, .references = EntityKind::Document}),
            member("note", &A::note, {.maxLength = document_limit::Words, .required = WordsRequired}),
        };
    }
};

inline constexpr char refuseDocumentName[] = "document.refuse";
inline constexpr char completeDocumentName[] = "document.complete";
inline constexpr char reopenDocumentName[] = "document.reopen";
inline constexpr char sendDraftName[] = "document.send_draft";
inline constexpr char takeBackDraftName[] = "document.take_back_draft";
inline constexpr char approveContentName[] = "document.approve_content";
inline constexpr char approveFormName[] = "document.approve_form";
inline constexpr char returnDraftName[] = "document.return_draft";
inline constexpr char numberDocumentName[] = "document.number";
inline constexpr char archiveDocumentName[] = "document.archive";
inline constexpr char recallDocumentName[] = "document.recall";
inline constexpr char discardDraftName[] = "document.discard";

/// The registry does not take an arrived document, with the reason; its author is told.
using RefuseDocument = DocumentWords<refuseDocumentName, true>;
/// Work on an arrived document is over, or none is needed.
using CompleteDocument = DocumentWords<completeDocumentName, false>;
/// A completed one needs work after all.
using ReopenDocument = DocumentWords<reopenDocumentName, true>;
/// The drafter hands the draft to the head of the unit.
using SendDraft = DocumentWords<sendDraftName, false>;
/// The drafter takes it back before it was checked.
using TakeBackDraft = DocumentWords<takeBackDraftName, false>;
/// The head of the unit answers for the contents.
using ApproveContent = DocumentWords<approveContentName, false>;
/// The registry or the office answers for the form (Decree 30/2020/NĐ-CP).
using ApproveForm = DocumentWords<approveFormName, false>;
/// Whoever has to check or sign it sends the draft back with the reason.
using ReturnDraft = DocumentWords<returnDraftName, true>;
/// The registry numbers and dates a signed document.
using NumberDocument = DocumentWords<numberDocumentName, false>;
/// The registry files an issued document.
using ArchiveDocument = DocumentWords<archiveDocumentName, false>;
/// The author takes an issued document back from all receivers, with the reason.
using RecallDocument = DocumentWords<recallDocumentName, true>;
/// The drafter gives a draft up.
using DiscardDraft = DocumentWords<discardDraftName, false>;

/// Anyone who works on it says something, and may point others who see it to it.
struct CommentDocument
{
    static constexpr const char *Name = "document.comment";
    Id documentId;
    QString note;
    QList<Id> mentions = {};

    static auto description()
    {
        using A = CommentDocument;
        return std::tuple{
            member("document_id", &A::documentId, {.required = true, .references = EntityKind::Document}),
            member("note", &A::note, {.maxLength = document_limit::Words, .required = true}),
            member("mentions", &A::mentions, {.maxItems = document_limit::Mentions}),
        };
    }
};

/// The registry takes an arrived document: it gets its number, its author is told.
struct AcceptDocument
{
    static constexpr const char *Name = "document.accept";
    Id documentId;
    QString note;
    bool evenIfKnown = false;

    static auto description()
    {
        using A = AcceptDocument;
        return std::tuple{
            member("document_id", &A::documentId, {.required = true, .references = EntityKind::Document}),
            member("note", &A::note, {.maxLength = document_limit::Words}),
            member("even_if_known", &A::evenIfKnown),
        };
    }
};

/// The registry lays a document before a leader.
struct SubmitDocument
{
    static constexpr const char *Name = "document.submit";
    Id documentId;
    Id leaderId;
    QString note;

    static auto description()
    {
        using A = SubmitDocument;
        return std::tuple{
            member("document_id", &A::documentId, {.required = true, .references = EntityKind::Document}),
            member("leader_id", &A::leaderId, {.required = true, .references = EntityKind::Person}),
            member("note", &A::note, {.maxLength = document_limit::Words}),
        };
    }
};

/// A leader's direction: words, and who leads, joins or is informed, until when. Makes one assignment.
struct DirectDocument
{
    static constexpr const char *Name = "document.direct";
    Id documentId;
    QString direction;
    Instant dueAt;
    Id lead;
    QList<Id> joiners;
    QList<Id> informed;

    static auto description()
    {
        using A = DirectDocument;
        return std::tuple{
            member("document_id", &A::documentId, {.required = true, .references = EntityKind::Document}),
            member("direction", &A::direction, {.maxLength = document_limit::Words, .required = true}),
            member("due_at", &A::dueAt),
            member("lead", &A::lead, {.required = true}),
            member("joiners", &A::joiners),
            member("informed", &A::informed),
        };
    }
};

/// The registry corrects an entry; each value comes with the one it replaces.
struct EditDocument
{
    static constexpr const char *Name = "document.edit";
    Id documentId;
    QString codeNumber;
    QString codeNumberWas;
    QString codeNotation;
    QString codeNotationWas;
    DocumentType type = DocumentType::Dispatch;
    DocumentType typeWas = DocumentType::Dispatch;
    QString subject;
    QString subjectWas;
    QDate issuedOn;
    QDate issuedOnWas;
    QString issuerName;
    QString issuerNameWas;
    QString signerName;
    QString signerNameWas;
    Urgency urgency = Urgency::Normal;
    Urgency urgencyWas = Urgency::Normal;
    Instant dueAt;
    Instant dueAtWas;
    QString note;
    QString noteWas;

    static auto description()
    {
        using A = EditDocument;
        return std::tuple{
            member("document_id", &A::documentId, {.required = true, .references = EntityKind::Document}),
            member("code_number", &A::codeNumber, {.maxLength = document_limit::Number}),
            member("code_number_was", &A::codeNumberWas, {.maxLength = document_limit::Number}),
            member("code_notation", &A::codeNotation, {.maxLength = document_limit::Notation}),
            member("code_notation_was", &A::codeNotationWas, {.maxLength = document_limit::Notation}),
            member("type", &A::type, {.choices = documentTypeChoices()}),
            member("type_was", &A::typeWas, {.choices = documentTypeChoices()}),
            member("subject", &A::subject, {.maxLength = document_limit::Subject}),
            member("subject_was", &A::subjectWas, {.maxLength = document_limit::Subject}),
            member("issued_on", &A::issuedOn),
            member("issued_on_was", &A::issuedOnWas),
            member("issuer_name", &A::issuerName, {.maxLength = document_limit::Issuer}),
            member("issuer_name_was", &A::issuerNameWas, {.maxLength = document_limit::Issuer}),
            member("signer_name", &A::signerName, {.maxLength = document_limit::Person}),
            member("signer_name_was", &A::signerNameWas, {.maxLength = document_limit::Person}),
            member("urgency", &A::urgency, {.choices = urgencyChoices()}),
            member("urgency_was", &A::urgencyWas, {.choices = urgencyChoices()}),
            member("due_at", &A::dueAt),
            member("due_at_was", &A::dueAtWas),
            member("note", &A::note, {.maxLength = document_limit::Note}),
            member("note_was", &A::noteWas, {.maxLength = document_limit::Note}),
        };
    }
};

} // namespace edesk
