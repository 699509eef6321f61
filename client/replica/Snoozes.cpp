// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Snoozes.h"

namespace edesk {

QString Snoozes::createSql()
{
    return QStringLiteral("CREATE TABLE IF NOT EXISTS snooze(person BLOB NOT NULL, kind INTEGER NOT NULL, "
                          "id BLOB NOT NULL, until INTEGER NOT NULL, notices INTEGER NOT NULL, "
                          "PRIMARY KEY(person, kind, id));");
}

Snoozes::Snoozes(const Id &person, Database &kept, Database &copy, bool hasNotices)
    : m_person(person), m_kept(&kept), m_copy(&copy), m_hasNotices(hasNotices)
{
}

Result<QList<Snoozes::Note>> Snoozes::readAll(Database &database) const
{
    const auto row =
        database.prepare(QStringLiteral("SELECT kind, id, until, notices FROM snooze WHERE person = ?"));
    if (!row)
        return row.error();
    (*row)->bind(m_person);
    QList<Note> notes;
    EDESK_CHECK((*row)->forEach([&] {
        notes.append({{{static_cast<EntityKind>((*row)->integer(0)), (*row)->id(1)}, {(*row)->integer(2)}},
                      (*row)->integer(3)});
    }));
    return notes;
}

Result<void> Snoozes::write(Database &database, const Note &note) const
{
    return database.run(
        QStringLiteral(
            "INSERT INTO snooze(person, kind, id, until, notices) VALUES(?, ?, ?, ?, ?) "
            "ON CONFLICT(person, kind, id) DO UPDATE SET until = excluded.until, notices = excluded.notices"),
        m_person, int(note.snooze.row.kind), note.snooze.row.id, note.snooze.until, note.notices);
}

Result<void> Snoozes::remove(Database &database, const EntityRef &row) const
{
    return database.run(QStringLiteral("DELETE FROM snooze WHERE person = ? AND kind = ? AND id = ?"),
                        m_person, int(row.kind), row.id);
}

Result<qint64> Snoozes::noticesAbout(const EntityRef &row)
{
    if (!m_hasNotices)
        return qint64(0);
    return m_copy->number(
        QStringLiteral("SELECT count(*) FROM notice WHERE subject_kind = ? AND subject_id = ?"),
        int(row.kind), row.id);
}

Result<void> Snoozes::restore()
{
    const auto notes = readAll(*m_kept);
    if (!notes)
        return notes.error();
    auto transaction = m_copy->begin();
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(m_copy->run(QStringLiteral("DELETE FROM snooze")));
    m_rows.clear();
    for (const Note &note : *notes) {
        EDESK_CHECK(write(*m_copy, note));
        m_rows.insert(note.snooze.row.id);
    }
    return transaction->commit();
}

Result<void> Snoozes::set(const QList<Snooze> &rows)
{
    auto kept = m_kept->begin();
    if (!kept)
        return kept.error();
    auto copy = m_copy->begin();
    if (!copy)
        return copy.error();
    for (const Snooze &snooze : rows) {
        if (!snooze.until.isSet()) {
            EDESK_CHECK(remove(*m_kept, snooze.row));
            EDESK_CHECK(remove(*m_copy, snooze.row));
            continue;
        }
        const auto notices = noticesAbout(snooze.row);
        if (!notices)
            return notices.error();
        EDESK_CHECK(write(*m_kept, {snooze, *notices}));
        EDESK_CHECK(write(*m_copy, {snooze, *notices}));
    }
    EDESK_CHECK(kept->commit());
    EDESK_CHECK(copy->commit());
    for (const Snooze &snooze : rows) {
        if (snooze.until.isSet())
            m_rows.insert(snooze.row.id);
        else
            m_rows.remove(snooze.row.id);
    }
    return {};
}

Result<QSet<EntityKind>> Snoozes::wake()
{
    QSet<EntityKind> woken;
    if (m_rows.isEmpty() || !m_hasNotices)
        return woken;
    const auto notes = readAll(*m_copy);
    if (!notes)
        return notes.error();
    for (const Note &note : *notes) {
        const auto notices = noticesAbout(note.snooze.row);
        if (!notices)
            return notices.error();
        if (*notices <= note.notices)
            continue;
        EDESK_CHECK(remove(*m_kept, note.snooze.row));
        EDESK_CHECK(remove(*m_copy, note.snooze.row));
        m_rows.remove(note.snooze.row.id);
        woken.insert(note.snooze.row.kind);
    }
    return woken;
}

Result<void> Snoozes::forget(const QSet<Id> &gone)
{
    if (!m_rows.intersects(gone))
        return {};
    const auto notes = readAll(*m_copy);
    if (!notes)
        return notes.error();
    for (const Note &note : *notes) {
        if (!gone.contains(note.snooze.row.id))
            continue;
        EDESK_CHECK(remove(*m_kept, note.snooze.row));
        EDESK_CHECK(remove(*m_copy, note.snooze.row));
        m_rows.remove(note.snooze.row.id);
    }
    return m_kept->checkpoint();
}

} // namespace edesk
