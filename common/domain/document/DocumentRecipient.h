// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"
#include "common/domain/document/DocumentTerms.h"

namespace edesk {

/// One agency that an outgoing document was issued to, and where it stands there.
struct DocumentRecipient
{
    Id id;
    qint64 revision = 0;
    Id documentId;
    Id agencyId;
    QString name;
    ExchangeStatus status = ExchangeStatus::Arrived;
    /// The receiver's own entry.
    Id receivedId;
    QString note;
    Instant sentAt;
    Instant answeredAt;

    static auto description()
    {
        using R = DocumentRecipient;
        return std::tuple{
            member("document_id", &R::documentId,
                   {.required = true, .indexed = true, .references = EntityKind::Document}),
            member("agency_id", &R::agencyId, {.required = true, .references = EntityKind::Organisation}),
            member("name", &R::name, {.maxLength = 200, .required = true}),
            member("status", &R::status, {.required = true, .choices = exchangeStatusChoices()}),
            member("received_id", &R::receivedId, {.indexed = true}),
            member("note", &R::note, {.maxLength = 500}),
            member("sent_at", &R::sentAt, {.required = true}),
            member("answered_at", &R::answeredAt),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::DocumentRecipient, "document_recipient", fieldsOf<DocumentRecipient>(), nullptr,
                0};
    }
};

} // namespace edesk
