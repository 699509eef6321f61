// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/content/ContentRef.h"

namespace edesk {

/// What a row says of a file that is attached to a row of another kind and seen by whoever sees that row.
struct FileFields : ContentRef
{
    Id id;
    qint64 revision = 0;
    Id parentId;
    /// Who brought it in: their desk sends the contents.
    Id addedById;
    QString addedByName;
    Instant addedAt;
    bool removed = false;
};

/// The fields of `Row`, which derives from FileFields, as (the beginning of) its description.
template <typename Row>
auto fileMembers(const char *parentField, EntityKind parent)
{
    return std::tuple_cat(
        std::tuple{member<Row, Id>(parentField, &Row::parentId,
                                   {.required = true, .indexed = true, .references = parent})},
        contentMembers<Row>(),
        std::tuple{
            member<Row, Id>("added_by_id", &Row::addedById, {.required = true}),
            member<Row, QString>("added_by_name", &Row::addedByName, {.maxLength = 50}),
            member<Row, Instant>("added_at", &Row::addedAt, {.required = true}),
            member<Row, bool>("removed", &Row::removed),
        });
}

/// A file attached to a row of another kind. The kinds differ by their names alone:
/// `using AssignmentFile = FileRow<EntityKind::AssignmentFile, EntityKind::Assignment, table, field>`.
template <EntityKind Kind, EntityKind Parent, const char *Table, const char *ParentField>
struct FileRow : FileFields
{
    static auto description() { return fileMembers<FileRow>(ParentField, Parent); }
    static EntityType makeType() { return {Kind, Table, fieldsOf<FileRow>(), nullptr, 0}; }
};

} // namespace edesk
