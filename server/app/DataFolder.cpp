// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/DataFolder.h"

#include "server/sync/Installation.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace edesk {

Result<DataFolder> DataFolder::open(const QString &path)
{
    const QDir dir(path);
    const QString config = dir.filePath(QString::fromLatin1(ConfigName));
    if (!QFileInfo::exists(config))
        return failure(ErrorCode::NotInitialised, {path});
    const QSettings settings(config, QSettings::IniFormat);
    const QString text = settings.value(QStringLiteral("store/address")).toString();
    if (settings.status() != QSettings::NoError || text.isEmpty())
        return failure(ErrorCode::ConfigInvalid, {QStringLiteral("store/address")}, config);
    auto address = DatabaseAddress::fromString(text);
    if (!address)
        return address.error();
    if (address->dialect == Dialect::Sqlite)
        address->path = dir.absoluteFilePath(address->path);
    return DataFolder(dir.absolutePath(), *address);
}

QString DataFolder::file(const QString &name) const
{
    return QDir(m_path).absoluteFilePath(name);
}

Result<std::unique_ptr<FolderLock>> DataFolder::lockStore() const
{
    if (!isSqlite())
        return std::unique_ptr<FolderLock>();
    return FolderLock::take(m_path);
}

Result<std::unique_ptr<Database>> DataFolder::openStore(const DatabaseOptions &options) const
{
    // Opening would create the file.
    if (isSqlite() && !QFileInfo::exists(m_store.path))
        return failure(ErrorCode::NotInitialised, {m_store.path});
    auto database = Database::open(m_store, options);
    if (!database && database.error().code == ErrorCode::StoreCorrupt)
        return failure(ErrorCode::StoreDamaged, {},
                       m_store.path + QStringLiteral(": ") + database.error().cause);
    if (!database)
        return database;
    const auto epoch = Installation(**database).epoch();
    if (!epoch || epoch->isNull())
        return failure(ErrorCode::NotInitialised, {m_store.display()},
                       epoch ? QString() : epoch.error().cause);
    return database;
}

} // namespace edesk
