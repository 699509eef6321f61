// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/RepairMessages.h"
#include "common/store/Database.h"

namespace edesk {

/// Answers a desk that compares its rows with the server's: sums by bucket, then one bucket row by row. The
/// caller has checked that the person holds the scope. Runs inside the caller's read transaction.
class ChecksumService
{
public:
    explicit ChecksumService(Database &database) : m_database(&database) {}

    Result<protocol::Checksums> sums(qint64 scope);
    Result<std::vector<protocol::BucketRow>> bucket(qint64 scope, int bucket);

private:
    template <typename Visit>
    Result<void> forEachRow(qint64 scope, Visit visit);

    Database *m_database;
};

} // namespace edesk
