// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"

namespace edesk {

/// Somebody who may read a document because work on it was given to them.
struct DocumentAccess
{
    Id id;
    qint64 revision = 0;
    Id documentId;
    /// Null when the whole unit is meant.
    Id personId;
    Id organisationId;
    Id agencyId;
    /// False once the document was withdrawn.
    bool current = true;

    static auto description()
    {
        using A = DocumentAccess;
        return std::tuple{
            member("document_id", &A::documentId,
                   {.required = true, .indexed = true, .references = EntityKind::Document}),
            member("person_id", &A::personId, {.indexed = true, .references = EntityKind::Person}),
            member("organisation_id", &A::organisationId,
                   {.required = true, .references = EntityKind::Organisation}),
            member("agency_id", &A::agencyId, {.required = true, .references = EntityKind::Organisation}),
            member("current", &A::current),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::DocumentAccess, "document_access", fieldsOf<DocumentAccess>(), nullptr, 0, true};
    }
};

} // namespace edesk
