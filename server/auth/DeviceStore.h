// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"

namespace edesk {

/// The table `device` through one connection. Begins no transaction.
class DeviceStore
{
public:
    explicit DeviceStore(Database &database) : m_database(database) {}

    /// The identity under which an account works on a device: `wanted` when it is free or already the
    /// account's, else a new one. Locks its row. DeviceCloned when it is blocked.
    Result<Id> admit(const Id &wanted, const Id &account, const QString &name, Instant now);
    /// Notes that the device was seen and locks its row; false when it is blocked.
    Result<bool> touch(const Id &device, Instant now);
    /// Locks the rows of all devices of an account until the end of the transaction.
    Result<void> lockAll(const Id &account);
    /// Refuses the device from now on and locks its row; NotFound when there is no such device.
    Result<void> block(const Id &device);
    /// The highest number of a command decided for this device; 0 when there was none.
    Result<qint64> lastNumber(const Id &device);

private:
    Result<bool> insert(const Id &device, const Id &account, const QString &name, Instant now);

    Database &m_database;
};

} // namespace edesk
