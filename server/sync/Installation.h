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

private:
    Result<Id> read(const QString &key);
    Result<void> write(const QString &key, const Id &value);

    Database *m_database;
};

} // namespace edesk
