// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"
#include "server/app/FolderLock.h"

namespace edesk {

/// The folder of one installation: where the store is, certificates, configuration.
class DataFolder
{
public:
    static constexpr const char *ConfigName = "edeskd.conf";
    static constexpr const char *StoreName = "store.db";
    static constexpr const char *AuthorityName = "ca.pem";
    static constexpr const char *AuthorityKeyName = "ca-key.pem";
    static constexpr const char *CertificateName = "server.pem";
    static constexpr const char *DemoAccountsName = "demo-accounts.csv";

    /// An initialised folder; NotInitialised, ConfigInvalid.
    static Result<DataFolder> open(const QString &path);

    const QString &path() const { return m_path; }
    QString file(const QString &name) const;
    QString configFile() const { return file(QString::fromLatin1(ConfigName)); }
    const DatabaseAddress &store() const { return m_store; }
    bool isSqlite() const { return m_store.dialect == Dialect::Sqlite; }
    /// Keeps other processes out when the store is a file; several may share PostgreSQL (null then).
    Result<std::unique_ptr<FolderLock>> lockStore() const;
    /// A connection to the initialised store; NotInitialised, StoreDamaged.
    Result<std::unique_ptr<Database>> openStore(const DatabaseOptions &options = {}) const;

private:
    DataFolder(QString path, DatabaseAddress store) : m_path(std::move(path)), m_store(std::move(store)) {}

    QString m_path;
    DatabaseAddress m_store;
};

} // namespace edesk
