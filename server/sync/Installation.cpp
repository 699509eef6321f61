// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/Installation.h"

namespace edesk {

Result<Id> Installation::epoch()
{
    return readId(QStringLiteral("epoch"));
}

Result<void> Installation::setEpoch(const Id &epoch)
{
    return write(QStringLiteral("epoch"), epoch.toString());
}

Result<Id> Installation::administrator()
{
    return readId(QStringLiteral("administrator"));
}

Result<void> Installation::setAdministrator(const Id &person)
{
    return write(QStringLiteral("administrator"), person.toString());
}

Result<QString> Installation::description()
{
    return read(QStringLiteral("row_description"));
}

Result<void> Installation::setDescription(quint64 schemaHash)
{
    return write(QStringLiteral("row_description"), descriptionText(schemaHash));
}

QString Installation::descriptionText(quint64 schemaHash)
{
    return QString::number(schemaHash, 16);
}

Result<Id> Installation::readId(const QString &key)
{
    const auto value = read(key);
    return value ? Result<Id>(Id::fromString(*value)) : value.error();
}

Result<QString> Installation::read(const QString &key)
{
    const auto statement = m_database->prepare(QStringLiteral("SELECT value FROM meta WHERE key = ?"));
    if (!statement)
        return statement.error();
    (*statement)->bind(key);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    QString value = *row ? (*statement)->text(0) : QString();
    (*statement)->reset();
    return value;
}

Result<void> Installation::write(const QString &key, const QString &value)
{
    return m_database->run(QStringLiteral("INSERT INTO meta(key, value) VALUES(?, ?) "
                                          "ON CONFLICT(key) DO UPDATE SET value = excluded.value"),
                           key, value);
}

} // namespace edesk
