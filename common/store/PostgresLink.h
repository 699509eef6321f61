// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/DatabaseAddress.h"

class QSqlDatabase;

namespace edesk {

/// How every connection to PostgreSQL is set up.
class PostgresLink
{
public:
    /// Sets address and options before the connection is opened. A server that cannot be reached is given up
    /// after 5 seconds, one that no longer answers the network after about 30: nobody waits for ever.
    static void configure(QSqlDatabase &database, const DatabaseAddress &address);
};

} // namespace edesk
