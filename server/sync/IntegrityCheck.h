// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"
#include "common/domain/core/Scope.h"
#include "common/store/Database.h"
#include "common/store/StoreView.h"

#include <QHash>

#include <map>
#include <vector>

namespace edesk {

/// One thing that is not as it should be.
struct IntegrityFinding
{
    enum class Kind {
        /// The database file itself; only a backup helps.
        Store,
        /// The row or its places in the feed differ from what follows from the row.
        Row,
        /// A place in the feed without its row.
        Ghost,
        /// A scope's counters differ from what is in it.
        Scope,
    };

    Kind kind = Kind::Store;
    qint64 scope = 0;
    EntityRef row;
    /// For the log and the terminal.
    QString text;
};

/// Compares everything that is stored twice: rows with their hashes and audiences, memberships with the
/// counters of their scopes.
class IntegrityCheck
{
public:
    IntegrityCheck(Database &database, const Catalogue &catalogue);

    /// Everything found, in its own read transaction.
    Result<std::vector<IntegrityFinding>> run();
    /// Mends what can be mended without a backup: counts scopes anew and places rows as they are now, as new
    /// changes, so that desks hear of it. In its own write transaction, during which no command is decided.
    Result<void> repair(const std::vector<IntegrityFinding> &findings);
    qint64 rowsChecked() const { return m_rows; }

private:
    using Findings = std::vector<IntegrityFinding>;
    struct ScopeState
    {
        QString name;
        qint64 seq = 0;
        qint64 count = 0;
        quint64 checksum = 0;
        qint64 floor = 0;
    };

    Result<void> checkStore(Findings &findings);
    Result<void> readScopes();
    Result<void> checkRows(const EntityType &type, Findings &findings);
    Result<void> checkRow(const Record &record, Findings &findings);
    Result<std::vector<Record>> window(const EntityType &type, const Id &after);
    Result<ScopeSet> audienceOf(const Record &record);
    Result<std::map<qint64, quint64>> placesOf(const Record &record);
    Result<void> checkGhosts(const EntityType &type, Findings &findings);
    Result<void> checkScopes(Findings &findings);
    Result<void> lock(qint64 scope);
    Result<void> recount(qint64 scope);
    Result<void> bury(const IntegrityFinding &ghost);

    Database *m_database;
    const Catalogue *m_catalogue;
    StoreView m_view;
    qint64 m_rows = 0;
    std::map<qint64, ScopeState> m_scopes;
    QHash<QString, qint64> m_numbers;
    QHash<EntityRef, ScopeSet> m_audiences;
};

} // namespace edesk
