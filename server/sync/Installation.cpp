// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/Installation.h"

namespace edesk {

Result<Id> Installation::epoch()
{
    return read(QStringLiteral("epoch"));
}

Result<void> Installation::setEpoch(const Id &epoch)
{
    return write(QStringLiteral("epoch"), epoch);
}

Result<Id> Installation::administrator()
{
    return read(QStringLiteral("administrator"));
}

Result<void> Installation::setAdministrator(const Id &person)
{
    return write(QStringLiteral("administrator"), person);
}

Result<Id> Installation::read(const QString &key)
{
    const auto statement = m_database->prepare(QStringLiteral("SELECT value FROM meta WHERE key = ?"));
    if (!statement)
        return statement.error();
    (*statement)->bind(key);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    const Id value = *row ? Id::fromString((*statement)->text(0)) : Id();
    (*statement)->reset();
    return value;
}

Result<void> Installation::write(const QString &key, const Id &value)
{
    return m_database->run(QStringLiteral("INSERT INTO meta(key, value) VALUES(?, ?) "
                                          "ON CONFLICT(key) DO UPDATE SET value = excluded.value"),
                           key, value.toString());
}

} // namespace edesk
