// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/StoreSchema.h"

#include "common/store/Migrator.h"
#include "server/app/PendingRestore.h"
#include "server/app/PostgresTools.h"

#include <QDateTime>

namespace edesk {

Result<void> bringUpToDate(const DataFolder &folder)
{
    const auto database = folder.openStore();
    if (!database)
        return database.error();
    const auto backup = [&]() -> Result<void> {
        const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
        if (folder.isSqlite())
            return (*database)->backupTo(folder.file(QStringLiteral("before-migration-%1.db").arg(stamp)));
        return PostgresTools::dump(folder.store(),
                                   folder.file(QStringLiteral("before-migration-%1.dump").arg(stamp)));
    };
    EDESK_CHECK(Migrator::server().migrate(**database, backup));
    return PendingRestore(**database).finish();
}

} // namespace edesk
