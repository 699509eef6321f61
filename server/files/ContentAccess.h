// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/content/ContentRef.h"
#include "server/sync/PageBuilder.h"

namespace edesk {

/// Who may read which contents: whoever holds a scope that holds a row that refers to them, as the feed
/// counts it; never by knowing the hash. Thread-safe; each thread brings its own connection.
class ContentAccess
{
public:
    ContentAccess(const Catalogue &catalogue, PageBuilder &pages);

    /// What the row refers to, if the person may see it: NotFound for a row that is not there, not seen, or
    /// taken away; FileNotHere while who brought it in has not sent the bytes.
    Result<ContentRef> open(Database &database, const Id &person, EntityKind kind, const Id &row);
    /// Whether some row lets the person read these contents.
    Result<bool> mayRead(Database &database, const Id &person, const QString &content);

private:
    Result<bool> sees(Database &database, const Id &person, const EntityRef &row);

    const Catalogue *m_catalogue;
    PageBuilder *m_pages;
    std::vector<const EntityType *> m_kinds;
};

} // namespace edesk
