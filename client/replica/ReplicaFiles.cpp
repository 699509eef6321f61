// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaFiles.h"

#include "client/replica/OutboxRescue.h"

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

ReplicaFiles::ReplicaFiles(const QString &folder, const Catalogue &catalogue, Instant now, qint64 knownNumber)
    : m_folder(folder), m_catalogue(&catalogue), m_now(now), m_knownNumber(knownNumber)
{
}

QString ReplicaFiles::replicaPath() const
{
    return QDir(m_folder).filePath(QStringLiteral("replica.db"));
}

Result<void> ReplicaFiles::setReplicaAside()
{
    const QString path = replicaPath();
    return QFile::exists(path) ? moveAway(path) : Result<void>();
}

Result<std::unique_ptr<Database>> ReplicaFiles::openReplica()
{
    const QString path = replicaPath();
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
    const QString rescued = path + QStringLiteral(".rescued");
    const auto putInPlace = [&]() -> Result<void> {
        return QFile::rename(rescued, path) ? Result<void>() : failure(ErrorCode::FileFailed, {path});
    };
    // A rescue that was cut off when the damaged file was out of the way already.
    if (!QFile::exists(path) && QFile::exists(rescued))
        EDESK_CHECK(putInPlace());
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
    EDESK_CHECK(rescue(path, rescued));
    EDESK_CHECK(moveAway(path));
    EDESK_CHECK(putInPlace());
    return Outbox::open(path, *m_catalogue);
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

/// Makes a new outbox of what can be read of the damaged one.
Result<void> ReplicaFiles::rescue(const QString &damaged, const QString &into)
{
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(into + suffix) && !QFile::remove(into + suffix))
            return failure(ErrorCode::FileFailed, {into + suffix});
    }
    if (const auto tables = Outbox::open(into, *m_catalogue); !tables)
        return tables.error();
    auto target = Database::open(DatabaseAddress::file(into), {.secureDelete = true, .durable = true});
    if (!target)
        return target.error();
    const auto source = Database::open(DatabaseAddress::file(damaged));
    OutboxRescue rescue(**target, *m_catalogue);
    EDESK_CHECK(rescue.run(source ? source->get() : nullptr, m_knownNumber));
    m_lost = rescue.lost();
    return (*target)->checkpoint();
}

} // namespace edesk
