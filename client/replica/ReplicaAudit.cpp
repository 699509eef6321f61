// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaAudit.h"

#include "client/replica/ReplicaTable.h"

#include <QHash>

namespace edesk {
namespace {

struct Confirmed
{
    QByteArray row;
    QByteArray held;
};

/// The confirmed state of rows that show something else now.
Result<QHash<EntityRef, Confirmed>> confirmedRows(Database &database)
{
    QHash<EntityRef, Confirmed> out;
    const auto statement = database.prepare(QStringLiteral("SELECT kind, id, row, held FROM confirmed"));
    if (!statement)
        return statement.error();
    EDESK_CHECK((*statement)->forEach([&] {
        out.insert({static_cast<EntityKind>((*statement)->integer(0)), (*statement)->id(1)},
                   {(*statement)->bytes(2).toByteArray(), (*statement)->utf8(3).toByteArray()});
    }));
    return out;
}

} // namespace

Result<void> ReplicaAudit::forEachRow(qint64 scope,
                                      const std::function<void(const protocol::BucketRow &)> &visit)
{
    const auto confirmed = confirmedRows(*m_database);
    if (!confirmed)
        return confirmed.error();
    for (const EntityType *type : m_catalogue->entities()) {
        ReplicaTable table(*m_database, *type);
        EDESK_CHECK(table.forEach([&](const QByteArray &held, QByteArrayView bytes, const Id &id) {
            const EntityRef ref{type->kind, id};
            const auto before = confirmed->constFind(ref);
            const bool changed = before != confirmed->constEnd();
            if (!isHeldBy(changed ? before->held : held, scope))
                return;
            visit({ref, recordHash(type->kind, changed ? QByteArrayView(before->row) : bytes)});
        }));
    }
    return {};
}

Result<protocol::Checksums> ReplicaAudit::sums(qint64 scope)
{
    protocol::Checksums checksums;
    const auto seq = m_database->number(QStringLiteral("SELECT seq FROM scope WHERE id = ?"), scope);
    if (!seq)
        return seq.error();
    checksums.seq = *seq;
    EDESK_CHECK(forEachRow(scope, [&](const protocol::BucketRow &row) {
        ++checksums.count;
        checksums.sums[row.row.id.lastByte()] += row.hash;
    }));
    return checksums;
}

Result<std::vector<protocol::BucketRow>> ReplicaAudit::bucket(qint64 scope, int bucket)
{
    std::vector<protocol::BucketRow> rows;
    EDESK_CHECK(forEachRow(scope, [&](const protocol::BucketRow &row) {
        if (row.row.id.lastByte() == bucket)
            rows.push_back(row);
    }));
    return rows;
}

} // namespace edesk
