// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/dossier/DossierItemRules.h"

#include "common/domain/assignment/Assignment.h"
#include "common/domain/document/Document.h"
#include "common/domain/dossier/DossierProceeding.h"
#include "common/domain/organisation/Access.h"

#include <algorithm>

namespace edesk {
namespace {

namespace action = dossier_action;

/// NotFound unless the actor sees the row: a dossier opens nothing that is closed to its keeper. A desk holds
/// what its person sees.
Result<void> mustSee(const DossierProceeding &p, const EntityType &type, const Id &id)
{
    const auto row = p.view().find(type, id);
    if (!row)
        return row.error();
    const Error notFound = failure(ErrorCode::NotFound, {type.tableName()});
    if (!*row)
        return p.view().isComplete() ? notFound : failure(ErrorCode::Undecided);
    if (!p.view().isComplete())
        return {};
    const auto audience = type.audience(**row, p.view());
    const auto held = scopesOf(p.view(), p.actor(), p.now());
    if (!audience || !held)
        return audience ? held.error() : audience.error();
    return audience->intersects(*held) ? Result<void>() : notFound;
}

} // namespace

Result<Effects> addDossierItem(const View &view, const Actor &actor, const Command &command,
                               const AddDossierItem &a, Instant now)
{
    auto p = DossierProceeding::open(view, actor, command, a.dossierId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::AddItem));
    if (!a.documentId.isNull() && !a.assignmentId.isNull())
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("subject_id")});
    DossierItemKind kind = DossierItemKind::Note;
    if (!a.documentId.isNull()) {
        kind = DossierItemKind::Document;
        EDESK_CHECK(mustSee(*p, entityType<Document>(), a.documentId));
    } else if (!a.assignmentId.isNull()) {
        kind = DossierItemKind::Assignment;
        EDESK_CHECK(mustSee(*p, entityType<Assignment>(), a.assignmentId));
    } else if (a.note.trimmed().isEmpty()) {
        return failure(ErrorCode::MissingArgument, {QStringLiteral("note")});
    }
    const Id subject = kind == DossierItemKind::Document ? a.documentId : a.assignmentId;
    const auto items = p->items();
    if (!items)
        return items.error();
    const bool isThere = std::any_of(items->begin(), items->end(), [&](const DossierItem &item) {
        return !item.removed && !subject.isNull() && item.subjectId == subject;
    });
    if (isThere)
        return p->unchanged();
    EDESK_CHECK(p->add(kind, subject, a.note));
    return p->finish();
}

Result<Effects> removeDossierItem(const View &view, const Actor &actor, const Command &command,
                                  const RemoveDossierItem &a, Instant now)
{
    auto p = DossierProceeding::open(view, actor, command, a.dossierId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::RemoveItem));
    auto item = view.load<DossierItem>(a.itemId);
    if (!item)
        return item.error();
    if (item->dossierId != a.dossierId || item->removed)
        return failure(ErrorCode::NotFound, {QStringLiteral("dossier_item")});
    if (item->kind == DossierItemKind::Reopened)
        return failure(ErrorCode::NotAllowed);
    item->removed = true;
    p->effects().write(*item);
    --p->dossier.itemCount;
    return p->finish();
}

} // namespace edesk
