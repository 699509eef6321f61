// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ContentTable.h"

namespace edesk {

Result<std::optional<ContentEntry>> ContentTable::find(const QString &content)
{
    const auto statement =
        m_database->prepare(QStringLiteral("SELECT size, state, finding FROM content WHERE hash = ?"));
    if (!statement)
        return statement.error();
    (*statement)->bind(content);
    std::optional<ContentEntry> entry;
    EDESK_CHECK((*statement)->forEach([&] {
        entry = ContentEntry{content, (*statement)->integer(0),
                             static_cast<ContentState>((*statement)->integer(1)), (*statement)->text(2)};
    }));
    return entry;
}

Result<std::vector<ContentEntry>> ContentTable::all(ContentState state)
{
    const auto statement = m_database->prepare(
        QStringLiteral("SELECT hash, size, finding FROM content WHERE state = ? ORDER BY hash"));
    if (!statement)
        return statement.error();
    (*statement)->bind(int(state));
    std::vector<ContentEntry> entries;
    EDESK_CHECK((*statement)->forEach([&] {
        entries.push_back({(*statement)->text(0), (*statement)->integer(1), state, (*statement)->text(2)});
    }));
    return entries;
}

Result<void> ContentTable::put(const ContentEntry &entry, Instant now)
{
    return m_database->run(
        QStringLiteral("INSERT INTO content(hash, size, state, finding, touched_at) VALUES(?, ?, ?, ?, ?) "
                       "ON CONFLICT(hash) DO UPDATE SET size = excluded.size, state = excluded.state, "
                       "finding = excluded.finding, touched_at = excluded.touched_at"),
        entry.content, entry.size, int(entry.state), entry.finding, now);
}

Result<void> ContentTable::touch(const QString &content, Instant now)
{
    return m_database->run(QStringLiteral("UPDATE content SET touched_at = ? WHERE hash = ?"), now, content);
}

Result<void> ContentTable::remove(const QString &content)
{
    EDESK_CHECK(m_database->run(QStringLiteral("DELETE FROM content_holder WHERE hash = ?"), content));
    return m_database->run(QStringLiteral("DELETE FROM content WHERE hash = ?"), content);
}

Result<bool> ContentTable::isHolder(const QString &content, const Id &person)
{
    const auto count = m_database->number(
        QStringLiteral("SELECT count(*) FROM content_holder WHERE hash = ? AND person_id = ?"), content,
        person);
    if (!count)
        return count.error();
    return *count > 0;
}

Result<void> ContentTable::addHolder(const QString &content, const Id &person)
{
    return m_database->run(QStringLiteral("INSERT INTO content_holder(hash, person_id) VALUES(?, ?) "
                                          "ON CONFLICT(hash, person_id) DO NOTHING"),
                           content, person);
}

} // namespace edesk
