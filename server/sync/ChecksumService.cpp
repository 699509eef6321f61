// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/ChecksumService.h"

#include "server/sync/ScopeTable.h"

namespace edesk {

template <typename Visit>
Result<void> ChecksumService::forEachRow(qint64 scope, Visit visit)
{
    const auto statement = m_database->prepare(
        QStringLiteral("SELECT kind, row_id, hash FROM membership WHERE scope_id = ? AND gone = 0"));
    if (!statement)
        return statement.error();
    (*statement)->bind(scope);
    return (*statement)->forEach([&] {
        const EntityRef ref{static_cast<EntityKind>((*statement)->integer(0)), (*statement)->id(1)};
        visit(protocol::BucketRow{ref, quint64((*statement)->integer(2))});
    });
}

Result<protocol::Checksums> ChecksumService::sums(qint64 scope)
{
    const auto row = ScopeTable(*m_database).find(scope);
    if (!row)
        return row.error();
    if (!*row)
        return failure(ErrorCode::NotFound, {QStringLiteral("scope")});
    protocol::Checksums checksums;
    checksums.seq = (*row)->seq;
    checksums.count = (*row)->count;
    EDESK_CHECK(forEachRow(
        scope, [&](const protocol::BucketRow &r) { checksums.sums[r.row.id.lastByte()] += r.hash; }));
    return checksums;
}

Result<std::vector<protocol::BucketRow>> ChecksumService::bucket(qint64 scope, int bucket)
{
    std::vector<protocol::BucketRow> rows;
    EDESK_CHECK(forEachRow(scope, [&](const protocol::BucketRow &r) {
        if (r.row.id.lastByte() == bucket)
            rows.push_back(r);
    }));
    return rows;
}

} // namespace edesk
