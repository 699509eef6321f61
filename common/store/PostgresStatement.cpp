// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/PostgresStatement.h"

#include <QRegularExpression>
#include <QVariant>

namespace edesk {

PostgresStatement::PostgresStatement(const QSqlDatabase &connection) : m_query(connection)
{
    m_query.setForwardOnly(true);
}

Result<std::unique_ptr<Statement>> PostgresStatement::prepare(const QSqlDatabase &connection,
                                                              const QString &sql)
{
    std::unique_ptr<PostgresStatement> statement(new PostgresStatement(connection));
    if (!statement->m_query.prepare(sql)) {
        Error error = errorOf(statement->m_query.lastError());
        error.cause += QStringLiteral(" in: ") + sql;
        return error;
    }
    return std::unique_ptr<Statement>(std::move(statement));
}

Error PostgresStatement::errorOf(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    const QString cause = error.text();
    if (state == QLatin1StringView("23505")) {
        // "Key (staff_code)=(…) already exists."; of several columns the last, as on SQLite.
        static const QRegularExpression key(QStringLiteral("([a-z0-9_]+)\\)="));
        return failure(ErrorCode::Duplicate, {key.match(cause).captured(1), QStringLiteral("…")}, cause);
    }
    if (state == QLatin1StringView("40001") || state == QLatin1StringView("40P01") ||
        state == QLatin1StringView("55P03"))
        return failure(ErrorCode::StoreBusy, {}, cause);
    if (state == QLatin1StringView("53100"))
        return failure(ErrorCode::StoreFull, {}, cause);
    if (state == QLatin1StringView("25006"))
        return failure(ErrorCode::StoreReadOnly, {}, cause);
    if (state == QLatin1StringView("XX001") || state == QLatin1StringView("XX002"))
        return failure(ErrorCode::StoreCorrupt, {}, cause);
    return failure(ErrorCode::StoreFailed, {}, state + QLatin1Char(' ') + cause);
}

void PostgresStatement::bindNull(int index)
{
    m_query.bindValue(index, QVariant());
}

void PostgresStatement::bindInteger(int index, qint64 value)
{
    m_query.bindValue(index, value);
}

void PostgresStatement::bindUtf8(int index, QByteArrayView text)
{
    bindText(index, QString::fromUtf8(text));
}

void PostgresStatement::bindBytes(int index, QByteArrayView bytes)
{
    // A null QByteArray would be NULL.
    m_query.bindValue(index, bytes.isEmpty() ? QByteArray("") : bytes.toByteArray());
}

void PostgresStatement::bindText(int index, const QString &text)
{
    // A null QString would be NULL.
    m_query.bindValue(index, text.isNull() ? QStringLiteral("") : text);
}

void PostgresStatement::bindId(int index, const Id &id)
{
    m_query.bindValue(index, id.isNull() ? QVariant() : QVariant(id.toString()));
}

Result<bool> PostgresStatement::step()
{
    if (!m_started) {
        if (!m_query.exec())
            return errorOf(m_query.lastError());
        m_started = true;
        m_changes = m_query.numRowsAffected();
    }
    if (!m_query.isSelect())
        return false;
    if (m_query.next())
        return true;
    // Rows come one by one: the statement may fail after some of them.
    if (m_query.lastError().isValid())
        return errorOf(m_query.lastError());
    return false;
}

void PostgresStatement::reset()
{
    m_query.finish();
    m_started = false;
}

qint64 PostgresStatement::changes() const
{
    return m_changes;
}

bool PostgresStatement::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 PostgresStatement::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QByteArrayView PostgresStatement::utf8(int column) const
{
    m_column = m_query.value(column).toString().toUtf8();
    return m_column;
}

QByteArrayView PostgresStatement::bytes(int column) const
{
    m_column = m_query.value(column).toByteArray();
    return m_column;
}

Id PostgresStatement::id(int column) const
{
    return Id::fromString(m_query.value(column).toString());
}

} // namespace edesk
