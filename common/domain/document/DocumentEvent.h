// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"

namespace edesk {

/// What happened to a document, one per step of its track.
enum class DocumentEventKind {
    Received = 1,
    Arrived,
    Accepted,
    Refused,
    Submitted,
    Directed,
    Completed,
    Reopened,
    Edited,
    Comment,
    Drafted,
    Sent,
    TakenBack,
    ContentApproved,
    FormApproved,
    Returned,
    Signed,
    Numbered,
    Issued,
    Archived,
    Recalled,
    Withdrawn,
    Replaced,
    Corrected,
    Discarded,
    ReceiverAnswered,
    FileAttached,
    FileRemoved
};

std::span<const Choice> documentEventChoices();

/// One step of a document's track; written once, never changed. A direction is the step `Directed` with the
/// leader's words.
struct DocumentEvent
{
    Id id;
    qint64 revision = 0;
    Id documentId;
    DocumentEventKind kind = DocumentEventKind::Comment;
    Id actorId;
    QString actorName;
    QString onBehalfOfName;
    QString note;
    Instant recordedAt;
    Instant at;

    static auto description()
    {
        using E = DocumentEvent;
        return std::tuple{
            member("document_id", &E::documentId,
                   {.required = true, .indexed = true, .references = EntityKind::Document}),
            member("kind", &E::kind, {.required = true, .choices = documentEventChoices()}),
            member("actor_id", &E::actorId),
            member("actor_name", &E::actorName, {.maxLength = 50}),
            member("on_behalf_of_name", &E::onBehalfOfName, {.maxLength = 50}),
            member("note", &E::note, {.maxLength = 2000}),
            member("recorded_at", &E::recordedAt),
            member("at", &E::at, {.required = true}),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::DocumentEvent, "document_event", fieldsOf<DocumentEvent>(), nullptr, 0};
    }
};

} // namespace edesk
