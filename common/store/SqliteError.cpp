// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/SqliteError.h"

#include "common/base/DiskSpace.h"

#include <sqlite3.h>

namespace edesk {
namespace {

/// SQLite says "I/O error" where it could not make or grow a file beside the database for want of room.
bool isOutOfRoom(sqlite3 *connection)
{
    const char *file = connection ? sqlite3_db_filename(connection, "main") : nullptr;
    return file && *file && isDiskFull(QString::fromUtf8(file));
}

} // namespace

Error sqliteError(sqlite3 *connection, int code)
{
    const QString cause = QString::fromUtf8(sqlite3_errmsg(connection));
    const int extended = connection ? sqlite3_extended_errcode(connection) : code;
    if (extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY) {
        // "UNIQUE constraint failed: person.staff_code"
        const QString field = cause.section(QLatin1Char('.'), -1);
        return failure(ErrorCode::Duplicate, {field, QStringLiteral("…")}, cause);
    }
    switch (code & 0xff) {
    case SQLITE_FULL:
        return failure(ErrorCode::StoreFull, {}, cause);
    case SQLITE_READONLY:
        return failure(ErrorCode::StoreReadOnly, {}, cause);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return failure(ErrorCode::StoreCorrupt, {}, cause);
    case SQLITE_INTERRUPT:
        return failure(ErrorCode::Cancelled, {}, cause);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return failure(ErrorCode::StoreBusy, {}, cause);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return failure(isOutOfRoom(connection) ? ErrorCode::StoreFull : ErrorCode::StoreFailed, {}, cause);
    default:
        return failure(ErrorCode::StoreFailed, {}, cause);
    }
}

} // namespace edesk
