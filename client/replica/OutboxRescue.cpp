// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/OutboxRescue.h"

#include "client/replica/OutboxItem.h"
#include "common/protocol/CommandCodec.h"

#include <algorithm>

namespace edesk {
namespace {

/// Steps over this many places in a row that cannot be read; a damaged page holds a few dozen.
constexpr int mostDamaged = 10'000;
/// A counter beyond it is damage.
constexpr qint64 mostPlausible = 1LL << 53;

/// A row of the outbox as it is stored.
struct StoredCommand
{
    Id id;
    qint64 number = 0;
    QString name;
    QByteArray command;
    qint64 state = 0;
    qint64 heldUntil = 0;
    QString summary;
    qint64 subjectKind = 0;
    Id subject;
    QByteArray answer;
};

StoredCommand readStored(const Statement &row)
{
    return {
        row.id(1),   row.integer(2), row.text(3), row.bytes(4).toByteArray(), row.integer(5), row.integer(6),
        row.text(7), row.integer(8), row.id(9),   row.bytes(10).toByteArray()};
}

bool isSound(const StoredCommand &stored, const Catalogue &catalogue)
{
    CborReader reader(stored.command);
    const protocol::ReceivedCommand read = protocol::readCommand(reader, catalogue);
    return !reader.failed() && !stored.id.isNull() && read.command.id == stored.id &&
           read.command.number == stored.number && read.command.name == stored.name && stored.number > 0 &&
           stored.number < mostPlausible && stored.state >= qint64(OutboxState::Waiting) &&
           stored.state <= qint64(OutboxState::Done);
}

/// Without its answer an accepted command goes again: the server answers a repetition alike.
qint64 stateAfter(const StoredCommand &stored)
{
    const bool lost = stored.state == qint64(OutboxState::Accepted) && !protocol::decodeAnswer(stored.answer);
    return lost ? qint64(OutboxState::Sent) : stored.state;
}

} // namespace

Result<void> OutboxRescue::run(Database *from, qint64 knownNumber)
{
    auto transaction = m_into->begin();
    if (!transaction)
        return transaction.error();
    m_greatest = knownNumber;
    if (from) {
        EDESK_CHECK(
            takeAll(*from,
                    QStringLiteral("SELECT rowid, id, number, name, command, state, held_until, summary, "
                                   "subject_kind, subject_id, answer "
                                   "FROM outbox NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT 1"),
                    &OutboxRescue::takeCommand));
        EDESK_CHECK(takeAll(*from,
                            QStringLiteral("SELECT rowid, key, content, saved_at "
                                           "FROM draft NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT 1"),
                            &OutboxRescue::takeDraft));
        EDESK_CHECK(takeSnoozes(*from));
        EDESK_CHECK(takeUploads(*from));
    } else {
        m_lost = 1;
    }
    EDESK_CHECK(setCounter(from));
    return transaction->commit();
}

/// Goes through the rows in order; where one cannot be read, the search goes on behind it.
Result<void> OutboxRescue::takeAll(Database &from, const QString &next, Take take)
{
    qint64 rowid = 0;
    for (int damaged = 0; damaged < mostDamaged;) {
        const auto statement = from.prepare(next);
        const auto row = statement ? (*statement)->bind(rowid).step() : Result<bool>(statement.error());
        if (!row) {
            m_lost += damaged == 0 ? 1 : 0;
            ++damaged;
            ++rowid;
        } else if (*row) {
            damaged = 0;
            rowid = (*statement)->integer(0);
            EDESK_CHECK((this->*take)(**statement));
        }
        if (statement)
            (*statement)->reset();
        if (row && !*row)
            break;
    }
    return {};
}

Result<void> OutboxRescue::takeCommand(const Statement &row)
{
    const StoredCommand stored = readStored(row);
    if (!isSound(stored, *m_catalogue)) {
        ++m_lost;
        return {};
    }
    m_greatest = std::max(m_greatest, stored.number);
    return put(
        QStringLiteral("INSERT OR IGNORE INTO outbox(id, number, name, command, state, held_until, summary, "
                       "subject_kind, subject_id, answer) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        stored.id, stored.number, stored.name, stored.command, stateAfter(stored), stored.heldUntil,
        stored.summary, stored.subjectKind, stored.subject, stored.answer);
}

Result<void> OutboxRescue::takeDraft(const Statement &row)
{
    return put(QStringLiteral("INSERT OR IGNORE INTO draft(key, content, saved_at) VALUES(?, ?, ?)"),
               row.text(1), row.bytes(2).toByteArray(), row.integer(3));
}

/// An older outbox has none. What cannot be read of them shows in the lists again, which is no loss.
Result<void> OutboxRescue::takeSnoozes(Database &from)
{
    const auto tables =
        from.number(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'snooze'"));
    if (!tables || *tables == 0)
        return {};
    const int lost = m_lost;
    auto taken = takeAll(from,
                         QStringLiteral("SELECT rowid, person, kind, id, until, notices "
                                        "FROM snooze NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT 1"),
                         &OutboxRescue::takeSnooze);
    m_lost = lost;
    return taken;
}

Result<void> OutboxRescue::takeSnooze(const Statement &row)
{
    return put(QStringLiteral(
                   "INSERT OR IGNORE INTO snooze(person, kind, id, until, notices) VALUES(?, ?, ?, ?, ?)"),
               row.id(1), row.integer(2), row.id(3), row.integer(4), row.integer(5));
}

/// An older outbox has none. A file that is lost from the list counts: its contents would never be sent.
Result<void> OutboxRescue::takeUploads(Database &from)
{
    const auto tables =
        from.number(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'upload'"));
    if (!tables || *tables == 0)
        return {};
    return takeAll(from,
                   QStringLiteral("SELECT rowid, content, name, size, media_type, added_at, claimed "
                                  "FROM upload NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT 1"),
                   &OutboxRescue::takeUpload);
}

Result<void> OutboxRescue::takeUpload(const Statement &row)
{
    return put(
        QStringLiteral("INSERT OR IGNORE INTO upload(content, name, size, media_type, added_at, claimed) "
                       "VALUES(?, ?, ?, ?, ?, ?)"),
        row.text(1), row.text(2), row.integer(3), row.text(4), row.integer(5), row.integer(6));
}

/// A row that contradicts one already carried over is lost.
template <typename... Values>
Result<void> OutboxRescue::put(const QString &sql, const Values &...values)
{
    const auto statement = m_into->prepare(sql);
    if (!statement)
        return statement.error();
    EDESK_CHECK((*statement)->bind(values...).run());
    m_lost += (*statement)->changes() == 0 ? 1 : 0;
    return {};
}

/// A number used twice would make this device look like a copy of another one, and the server would refuse
/// it.
Result<void> OutboxRescue::setCounter(Database *from)
{
    const auto read = from ? from->number(QStringLiteral(
                                 "SELECT max(value) FROM counter NOT INDEXED WHERE name = 'last_number'"))
                           : Result<qint64>(failure(ErrorCode::StoreCorrupt));
    const bool sound = read && *read > 0 && *read >= m_greatest && *read < mostPlausible;
    const qint64 last = sound ? *read : m_greatest + NumberMargin;
    return m_into->run(QStringLiteral("INSERT INTO counter(name, value) VALUES('last_number', ?) "
                                      "ON CONFLICT(name) DO UPDATE SET value = excluded.value"),
                       last);
}

} // namespace edesk
