// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"

namespace edesk {

/// What a store says of itself: its epoch and who administers it as a whole. Runs inside whatever transaction
/// is running.
class Installation
{
public:
    explicit Installation(Database &database) : m_database(&database) {}

    /// Changes whenever the store was restored; null in a store that is not initialised.
    Result<Id> epoch();
    Result<void> setEpoch(const Id &epoch);
    /// The person in whose name the command line acts. They have no account, so nobody signs in as them.
    Result<Id> administrator();
    Result<void> setAdministrator(const Id &person);
    /// The description of rows (Catalogue::schemaHash) by which those of the feed were hashed; empty in a
    /// store that was filled before descriptions were noted.
    Result<QString> description();
    Result<void> setDescription(quint64 schemaHash);
    /// How setDescription() notes it.
    static QString descriptionText(quint64 schemaHash);

private:
    Result<QString> read(const QString &key);
    Result<Id> readId(const QString &key);
    Result<void> write(const QString &key, const QString &value);

    Database *m_database;
};

} // namespace edesk
