// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/StoreSchema.h"

#include "common/domain/Catalogues.h"
#include "common/store/Migrator.h"
#include "server/app/PendingRestore.h"
#include "server/app/PostgresTools.h"
#include "server/sync/Installation.h"
#include "server/sync/IntegrityCheck.h"

#include <QDateTime>
#include <QLoggingCategory>

namespace edesk {
namespace {

Q_LOGGING_CATEGORY(log, "edesk.server")

/// A new field changes the bytes of every row that has it, and with them the hashes in the feed: such rows
/// are placed anew, as changes that desks hear of.
Result<void> placeRowsAsDescribed(Database &database)
{
    const Catalogue &catalogue = edeskCatalogue();
    Installation installation(database);
    const auto epoch = installation.epoch();
    const auto described = installation.description();
    if (!epoch || !described)
        return epoch ? described.error() : epoch.error();
    // A store that is not filled yet has no rows.
    if (epoch->isNull() || *described == Installation::descriptionText(catalogue.schemaHash()))
        return {};
    qCInfo(log, "rows are placed in the feed by their new description; this may take a minute");
    IntegrityCheck check(database, catalogue);
    const auto findings = check.run();
    if (!findings)
        return findings.error();
    EDESK_CHECK(check.repair(*findings));
    return installation.setDescription(catalogue.schemaHash());
}

} // namespace

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
    EDESK_CHECK(placeRowsAsDescribed(**database));
    return PendingRestore(**database).finish();
}

} // namespace edesk
