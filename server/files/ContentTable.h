// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/store/Database.h"

#include <optional>
#include <vector>

namespace edesk {

/// What was decided about a content.
enum class ContentState { Whole = 1, Infected = 2 };

/// One content the server knows.
struct ContentEntry
{
    QString content;
    qint64 size = 0;
    ContentState state = ContentState::Whole;
    /// What the scanner found.
    QString finding;
};

/// The SQL of the table of contents, inside the caller's transaction if there is one.
class ContentTable
{
public:
    explicit ContentTable(Database &database) : m_database(&database) {}

    Result<std::optional<ContentEntry>> find(const QString &content);
    /// Every entry of a state, by hash.
    Result<std::vector<ContentEntry>> all(ContentState state);
    /// Writes an entry, replacing an earlier one; it is as if used now.
    Result<void> put(const ContentEntry &entry, Instant now);
    /// Notes that it is used.
    Result<void> touch(const QString &content, Instant now);
    /// Forgets the entry and its holders.
    Result<void> remove(const QString &content);

    /// Whether the person has shown to have the bytes.
    Result<bool> isHolder(const QString &content, const Id &person);
    Result<void> addHolder(const QString &content, const Id &person);

private:
    Database *m_database;
};

} // namespace edesk
