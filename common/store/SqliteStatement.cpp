// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/SqliteStatement.h"

#include "common/store/SqliteError.h"

#include <sqlite3.h>

namespace edesk {
namespace {

// SQLITE_TRANSIENT is a C cast of -1 to a function pointer.
const auto transient = reinterpret_cast<sqlite3_destructor_type>(-1); // NOLINT(performance-no-int-to-ptr)

/// SQLite takes a null pointer as NULL.
const char *orEmpty(QByteArrayView bytes)
{
    return bytes.isNull() ? "" : bytes.data();
}

} // namespace

SqliteStatement::SqliteStatement(sqlite3 *connection, sqlite3_stmt *statement)
    : m_connection(connection), m_statement(statement)
{
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

Result<std::unique_ptr<Statement>> SqliteStatement::prepare(sqlite3 *connection, const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(connection, utf8.constData(), int(utf8.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) {
        Error error = sqliteError(connection, code);
        error.cause += QStringLiteral(" in: ") + sql;
        return error;
    }
    return std::unique_ptr<Statement>(new SqliteStatement(connection, statement));
}

void SqliteStatement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index + 1);
}

void SqliteStatement::bindInteger(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index + 1, value);
}

void SqliteStatement::bindUtf8(int index, QByteArrayView text)
{
    sqlite3_bind_text64(m_statement, index + 1, orEmpty(text), sqlite3_uint64(text.size()), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void SqliteStatement::bindBytes(int index, QByteArrayView bytes)
{
    sqlite3_bind_blob64(m_statement, index + 1, orEmpty(bytes), sqlite3_uint64(bytes.size()), SQLITE_STATIC);
}

void SqliteStatement::bindText(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_statement, index + 1, utf8.constData(), sqlite3_uint64(utf8.size()), transient,
                        SQLITE_UTF8);
}

void SqliteStatement::bindId(int index, const Id &id)
{
    if (id.isNull())
        bindNull(index);
    else
        sqlite3_bind_blob(m_statement, index + 1, id.data(), int(Id::Size), transient);
}

Result<bool> SqliteStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return sqliteError(m_connection, code);
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 SqliteStatement::changes() const
{
    return sqlite3_changes64(m_connection);
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView SqliteStatement::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text, qsizetype(sqlite3_column_bytes(m_statement, column))};
}

QByteArrayView SqliteStatement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, qsizetype(sqlite3_column_bytes(m_statement, column))};
}

Id SqliteStatement::id(int column) const
{
    return Id::fromBytes(bytes(column));
}

} // namespace edesk
