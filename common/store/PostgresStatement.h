// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Statement.h"

#include <QSqlError>
#include <QSqlQuery>

#include <memory>

namespace edesk {

/// A statement on PostgreSQL through Qt SQL.
class PostgresStatement final : public Statement
{
public:
    static Result<std::unique_ptr<Statement>> prepare(const QSqlDatabase &connection, const QString &sql);
    /// A PostgreSQL error in edesk's terms, by its SQLSTATE.
    static Error errorOf(const QSqlError &error);

    void bindNull(int index) override;
    void bindInteger(int index, qint64 value) override;
    void bindUtf8(int index, QByteArrayView text) override;
    void bindBytes(int index, QByteArrayView bytes) override;
    void bindText(int index, const QString &text) override;
    void bindId(int index, const Id &id) override;
    Result<bool> step() override;
    void reset() override;
    qint64 changes() const override;
    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    QByteArrayView utf8(int column) const override;
    QByteArrayView bytes(int column) const override;
    Id id(int column) const override;

private:
    explicit PostgresStatement(const QSqlDatabase &connection);

    QSqlQuery m_query;
    bool m_started = false;
    qint64 m_changes = 0;
    mutable QByteArray m_column;
};

} // namespace edesk
