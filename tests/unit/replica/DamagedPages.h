// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"

#include <QFile>

namespace edesk {

/// A bad disk below a closed SQLite file.
class DamagedPages
{
public:
    explicit DamagedPages(const QString &path) : m_path(path) {}

    /// Overwrites the root page of a table.
    Result<void> ofTable(const QString &table) const
    {
        const auto place = placeOf(table);
        if (!place)
            return place.error();
        QFile file(m_path);
        const QByteArray rubbish(place->size, '\x5a');
        if (!file.open(QIODevice::ReadWrite) || !file.seek(place->from) ||
            file.write(rubbish) != rubbish.size())
            return failure(ErrorCode::FileFailed, {m_path});
        return {};
    }

private:
    struct Place
    {
        qint64 from = 0;
        qint64 size = 0;
    };
    Result<Place> placeOf(const QString &table) const
    {
        const auto database = Database::open(DatabaseAddress::file(m_path));
        if (!database)
            return database.error();
        const auto size = (*database)->number(QStringLiteral("PRAGMA page_size"));
        const auto root = (*database)->number(
            QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = ? AND type = 'table'"), table);
        if (!size || !root)
            return failure(ErrorCode::StoreFailed, {table});
        EDESK_CHECK((*database)->checkpoint());
        return Place{(*root - 1) * *size, *size};
    }

    QString m_path;
};

} // namespace edesk
