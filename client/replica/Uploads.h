// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/domain/content/ContentRef.h"
#include "common/store/Database.h"

#include <QList>

namespace edesk {

/// A content that the server does not have yet.
struct Upload
{
    ContentRef ref;
    Instant addedAt;
    /// A command that refers to it was accepted: it is to be sent whatever becomes of the outbox.
    bool claimed = false;
};

/// The list of what waits to be sent, in outbox.db: it survives a kill, and what is on it is never evicted.
class Uploads
{
public:
    static QString createSql();

    /// The outbox's database, which outlives this.
    explicit Uploads(Database &database) : m_database(&database) {}

    /// Oldest first.
    Result<QList<Upload>> all() const;
    /// Durable when this returns; one that is on the list already stays as it is.
    Result<void> add(const ContentRef &ref, Instant now);
    Result<void> claim(const QString &content);
    Result<void> remove(const QString &content);

private:
    Database *m_database;
};

} // namespace edesk
