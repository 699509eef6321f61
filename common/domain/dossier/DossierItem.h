// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"

namespace edesk {

/// What an item of a dossier is.
enum class DossierItemKind {
    Document = 1,
    Assignment,
    Note,
    /// Why a closed dossier was opened again; stays.
    Reopened
};

std::span<const Choice> dossierItemChoices();
/// The kind of row that an item refers to; None for notes.
EntityKind subjectKindOf(DossierItemKind kind);

/// One item of a dossier. It refers to its document or assignment and says nothing of it, not even the title:
/// who may see the dossier need not see that row (docs/adr/0010).
struct DossierItem
{
    Id id;
    qint64 revision = 0;
    Id dossierId;
    DossierItemKind kind = DossierItemKind::Note;
    Id subjectId;
    /// Its place, from 1; the place of what was removed stays free.
    qint64 ordinal = 0;
    QString note;
    Id addedById;
    QString addedByName;
    Instant addedAt;
    bool removed = false;

    static auto description()
    {
        using I = DossierItem;
        return std::tuple{
            member("dossier_id", &I::dossierId,
                   {.required = true, .indexed = true, .references = EntityKind::Dossier}),
            member("kind", &I::kind, {.required = true, .choices = dossierItemChoices()}),
            member("subject_id", &I::subjectId, {.indexed = true}),
            member("ordinal", &I::ordinal, {.required = true}),
            member("note", &I::note, {.maxLength = 2000}),
            member("added_by_id", &I::addedById, {.required = true}),
            member("added_by_name", &I::addedByName, {.maxLength = 50}),
            member("added_at", &I::addedAt, {.required = true}),
            member("removed", &I::removed),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::DossierItem, "dossier_item", fieldsOf<DossierItem>(), nullptr, 0};
    }
};

} // namespace edesk
