// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/PostgresLink.h"

#include <QSqlDatabase>

namespace edesk {

void PostgresLink::configure(QSqlDatabase &database, const DatabaseAddress &address)
{
    database.setHostName(address.host);
    database.setPort(address.port);
    database.setUserName(address.user);
    database.setPassword(address.password);
    database.setDatabaseName(address.name);
    // Qt hands these to libpq. Keepalives find a silent server while an answer is awaited, the user timeout
    // while a question is being sent (in milliseconds; the others in seconds).
    database.setConnectOptions(
        QStringLiteral("connect_timeout=5;keepalives=1;keepalives_idle=10;keepalives_interval=5;"
                       "keepalives_count=4;tcp_user_timeout=30000"));
}

} // namespace edesk
