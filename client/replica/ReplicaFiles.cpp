// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaFiles.h"

#include "common/protocol/CommandCodec.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace edesk {
namespace {

const DatabaseOptions replicaOptions{.readOnly = false, .secureDelete = true, .durable = false};

Result<void> integrityOf(Database &database)
{
    const auto statement = database.prepare(QStringLiteral("PRAGMA quick_check(1)"));
    if (!statement)
        return statement.error();
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    const QString verdict = *row ? (*statement)->text(0) : QString();
    (*statement)->reset();
    if (verdict != QLatin1StringView("ok"))
        return failure(ErrorCode::StoreCorrupt, {}, verdict);
    return {};
}

} // namespace

ReplicaFiles::ReplicaFiles(const QString &folder, const Catalogue &catalogue, Instant now)
    : m_folder(folder),
      m_catalogue(&catalogue),
      m_now(now)
{
}

Result<std::unique_ptr<Database>> ReplicaFiles::openReplica()
{
    const QString path = QDir(m_folder).filePath(QStringLiteral("replica.db"));
    for (int attempt = 0;; ++attempt) {
        auto database = Database::open(DatabaseAddress::file(path), replicaOptions);
        if (!database && database.error().code == ErrorCode::StoreFailed && !QFileInfo(m_folder).isWritable())
            return failure(ErrorCode::StoreReadOnly, {}, database.error().cause);
        if (database || database.error().code != ErrorCode::StoreCorrupt || attempt > 0)
            return database;
        EDESK_CHECK(moveAway(path));
    }
}

Result<std::unique_ptr<Outbox>> ReplicaFiles::openOutbox()
{
    const QString path = QDir(m_folder).filePath(QStringLiteral("outbox.db"));
    const auto sound = [&]() -> Result<std::unique_ptr<Outbox>> {
        if (QFile::exists(path)) {
            auto probe = Database::open(DatabaseAddress::file(path));
            if (!probe)
                return probe.error();
            EDESK_CHECK(integrityOf(**probe));
        }
        return Outbox::open(path, *m_catalogue);
    };
    auto outbox = sound();
    if (outbox || outbox.error().code != ErrorCode::StoreCorrupt)
        return outbox;
    EDESK_CHECK(moveAway(path));
    const QString damaged = m_setAside.last();
    outbox = Outbox::open(path, *m_catalogue);
    if (outbox)
        EDESK_CHECK(rescue(damaged, **outbox));
    return outbox;
}

Result<void> ReplicaFiles::moveAway(const QString &path)
{
    const QString stamp = vietnamTime(m_now).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString target = QStringLiteral("%1.damaged-%2").arg(path, stamp);
    for (int i = 2; QFile::exists(target); ++i)
        target = QStringLiteral("%1.damaged-%2-%3").arg(path, stamp).arg(i);
    if (!QFile::rename(path, target))
        return failure(ErrorCode::FileFailed, {path});
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, target + suffix))
            return failure(ErrorCode::FileFailed, {path + suffix});
    }
    m_setAside.append(target);
    return {};
}

/// Reads row by row until the damage; commands keep their identity, so nothing is done twice.
Result<void> ReplicaFiles::rescue(const QString &damaged, Outbox &into)
{
    auto source = Database::open(DatabaseAddress::file(damaged));
    if (!source)
        return {};
    const auto count = (*source)->number(QStringLiteral("SELECT coalesce(max(rowid), 0) FROM outbox"));
    if (!count)
        return {};
    for (qint64 rowid = 1; rowid <= *count; ++rowid) {
        const auto statement = (*source)->prepare(QStringLiteral(
            "SELECT command, summary, subject_kind, subject_id, state FROM outbox WHERE rowid = ? AND state IN (1, 2)"));
        if (!statement)
            return {};
        const auto row = (*statement)->bind(rowid).step();
        if (!row || !*row) {
            (*statement)->reset();
            continue;
        }
        CborReader reader((*statement)->bytes(0));
        const protocol::ReceivedCommand stored = protocol::readCommand(reader, *m_catalogue);
        const QString summary = (*statement)->text(1);
        const EntityRef subject{static_cast<EntityKind>((*statement)->integer(2)), (*statement)->id(3)};
        const bool sent = (*statement)->integer(4) == int(OutboxState::Sent);
        (*statement)->reset();
        if (reader.failed() || !stored.wellFormed)
            continue;
        EDESK_CHECK(into.reserveNumbersUpTo(stored.command.number - 1));
        const auto kept = into.append(stored.command, summary, subject, false, {});
        if (!kept)
            return kept.error();
        if (sent)
            EDESK_CHECK(into.markSent({kept->command.id}));
    }
    return {};
}

} // namespace edesk
