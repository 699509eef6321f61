// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ContentAccess.h"

#include "common/store/StoreView.h"
#include "server/files/ContentTable.h"

namespace edesk {

ContentAccess::ContentAccess(const Catalogue &catalogue, PageBuilder &pages)
    : m_catalogue(&catalogue), m_pages(&pages), m_kinds(contentKinds(catalogue))
{
}

Result<ContentRef> ContentAccess::open(Database &database, const Id &person, EntityKind kind, const Id &row)
{
    const EntityType *type = m_catalogue->entity(kind);
    const Error notFound = failure(ErrorCode::NotFound, {QStringLiteral("content")});
    if (!type || !holdsContent(*type))
        return notFound;
    const auto record = StoreView(database, true).find(*type, row);
    if (!record)
        return record.error();
    // Who may not see the row learns nothing of it.
    const auto visible = sees(database, person, {kind, row});
    if (!visible)
        return visible.error();
    const auto held = *record && *visible ? contentOf(**record) : std::nullopt;
    if (!held || held->removed)
        return notFound;
    ContentTable table(database);
    const auto entry = table.find(held->ref.content);
    const auto brought = table.isHolder(held->ref.content, held->addedBy);
    if (!entry || !brought)
        return entry ? brought.error() : entry.error();
    if (*entry && (*entry)->state == ContentState::Infected)
        return failure(ErrorCode::FileInfected, {held->ref.name, (*entry)->finding});
    if (!*entry || !*brought || (*entry)->size != held->ref.size)
        return failure(ErrorCode::FileNotHere, {held->ref.name});
    return held->ref;
}

Result<bool> ContentAccess::sees(Database &database, const Id &person, const EntityRef &row)
{
    const auto scopes = m_pages->scopesOf(database, person);
    if (!scopes)
        return scopes.error();
    const auto statement = database.prepare(
        QStringLiteral("SELECT scope_id FROM membership WHERE row_id = ? AND kind = ? AND gone = 0"));
    if (!statement)
        return statement.error();
    (*statement)->bind(row.id, int(row.kind));
    bool visible = false;
    EDESK_CHECK((*statement)->forEach([&] {
        const qint64 scope = (*statement)->integer(0);
        visible = visible || std::any_of(scopes->begin(), scopes->end(),
                                         [scope](const ScopeRow &held) { return held.id == scope; });
    }));
    return visible;
}

Result<bool> ContentAccess::mayRead(Database &database, const Id &person, const QString &content)
{
    const StoreView view(database, true);
    ContentTable table(database);
    for (const EntityType *type : m_kinds) {
        const auto rows = view.where(*type, type->indexOf(u"content"), content);
        if (!rows)
            return rows.error();
        for (const Record &row : *rows) {
            const auto held = contentOf(row);
            const auto brought = table.isHolder(content, held->addedBy);
            if (!brought)
                return brought.error();
            const auto visible = *brought && !held->removed ? sees(database, person, {row.kind(), row.id()})
                                                            : Result<bool>(false);
            if (!visible || *visible)
                return visible;
        }
    }
    return false;
}

} // namespace edesk
