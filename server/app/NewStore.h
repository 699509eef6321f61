// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/domain/core/Catalogue.h"
#include "common/store/Database.h"
#include "server/demo/DemoAccount.h"
#include "server/demo/DemoSize.h"

#include <functional>
#include <optional>

namespace edesk {

/// Fills a store that has no installation yet: schema, epoch, the organisation at the top, the administrator
/// of the installation and, if wanted, a demonstration. All or nothing.
class NewStore
{
public:
    struct Plan
    {
        std::optional<DemoSize> demo;
        quint64 seed = 1;
        /// The organisation at the top; a demonstration brings its own.
        QString rootCode;
        QString rootName;
    };
    enum class Phase { Generating, Placing };
    using Progress = std::function<void(Phase phase, qint64 done, qint64 all)>;

    NewStore(const DatabaseAddress &address, const Catalogue &catalogue, const Clock &clock);

    /// AlreadyInitialised when the store has an epoch or rows.
    Result<void> fill(const Plan &plan, const Progress &progress);
    /// The accounts of the demonstration, after fill().
    const QList<DemoAccount> &accounts() const { return m_accounts; }

private:
    Result<void> prepare(Database &database) const;
    Result<void> fillRows(Database &database, const Plan &plan, const Progress &progress);
    Result<void> createCredentials(Database &database) const;

    DatabaseAddress m_address;
    const Catalogue *m_catalogue;
    const Clock *m_clock;
    QList<DemoAccount> m_accounts;
};

} // namespace edesk
