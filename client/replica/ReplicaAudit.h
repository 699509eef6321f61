// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"
#include "common/protocol/RepairMessages.h"
#include "common/store/Database.h"

#include <functional>

namespace edesk {

/// Recomputes checksums from the confirmed rows as they are stored, so that damage shows.
class ReplicaAudit
{
public:
    ReplicaAudit(Database &database, const Catalogue &catalogue)
        : m_database(&database), m_catalogue(&catalogue)
    {
    }

    /// The sums of a scope by bucket.
    Result<protocol::Checksums> sums(qint64 scope);
    /// The rows of one bucket of a scope.
    Result<std::vector<protocol::BucketRow>> bucket(qint64 scope, int bucket);

private:
    Result<void> forEachRow(qint64 scope, const std::function<void(const protocol::BucketRow &)> &visit);

    Database *m_database;
    const Catalogue *m_catalogue;
};

} // namespace edesk
