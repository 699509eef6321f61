// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/content/ContentRef.h"

namespace edesk {

/// A file attached to a row of another kind, seen by whoever sees that row. The kinds differ by their names
/// alone: `using DocumentFile = FileRow<EntityKind::DocumentFile, EntityKind::Document, table, field>`.
template <EntityKind Kind, EntityKind Parent, const char *Table, const char *ParentField>
struct FileRow : ContentRef
{
    Id id;
    qint64 revision = 0;
    Id parentId;
    /// Who brought it in: their desk sends the contents.
    Id addedById;
    QString addedByName;
    Instant addedAt;
    bool removed = false;

    static auto description()
    {
        using F = FileRow;
        return std::tuple_cat(std::tuple{member(ParentField, &F::parentId,
                                                {.required = true, .indexed = true, .references = Parent})},
                              contentMembers<F>(),
                              std::tuple{
                                  member("added_by_id", &F::addedById, {.required = true}),
                                  member("added_by_name", &F::addedByName, {.maxLength = 50}),
                                  member("added_at", &F::addedAt, {.required = true}),
                                  member("removed", &F::removed),
                              });
    }
    static EntityType makeType() { return {Kind, Table, fieldsOf<FileRow>(), nullptr, 0}; }
};

} // namespace edesk
