// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/Backend.h"

#include "tests/support/PostgresServer.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

Backend::Backend() = default;
Backend::~Backend() = default;

void Backend::addRows()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("SQLite") << Dialect::Sqlite;
    QTest::newRow("PostgreSQL") << Dialect::Postgres;
}

Result<DatabaseAddress> Backend::newAddress(Dialect dialect)
{
    if (dialect == Dialect::Sqlite)
        return DatabaseAddress::file(m_folder.filePath(u"%1.db"_s.arg(++m_files)));
    if (!m_postgres) {
        auto started = PostgresServer::start();
        if (!started)
            return started.error();
        m_postgres = std::move(*started);
    }
    return DatabaseAddress::fromString(m_postgres->newDatabase());
}

Result<std::unique_ptr<Database>> openFor(Backend &backend, Dialect dialect, DatabaseAddress *address)
{
    auto made = backend.newAddress(dialect);
    if (!made)
        return made.error();
    *address = *made;
    return Database::open(*made);
}

} // namespace edesk
