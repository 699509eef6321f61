// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/ScopeRepair.h"

#include "client/replica/ReplicaAudit.h"
#include "common/protocol/Protocol.h"

#include <QHash>

namespace edesk {
namespace {

/// Rows fetched with one request: a page of them is within the protocol's limits.
constexpr std::size_t portion = 200;

} // namespace

ScopeRepair::ScopeRepair(Replica &replica, AuthorisedTransport &transport, QObject *parent)
    : QObject(parent), m_replica(replica), m_transport(transport)
{
}

QFuture<Result<ScopeRepair::Report>> ScopeRepair::run(qint64 scope, Mode mode)
{
    m_mode = mode;
    m_report = {};
    m_report.scope = scope;
    m_buckets.clear();
    m_wanted.clear();
    m_surplus.clear();
    m_completion = Completion<Report>();
    whenFinished(
        m_transport.post(protocol::checksumsPath, protocol::encode(protocol::ChecksumRequest{scope})), this,
        [this](const Result<QByteArray> &answer) { compare(answer); });
    return m_completion.future();
}

void ScopeRepair::finish(const Result<Report> &result)
{
    m_completion.finish(result);
}

void ScopeRepair::compare(const Result<QByteArray> &answer)
{
    if (!answer)
        return finish(answer.error());
    m_report.bytesMoved += answer->size();
    const auto theirs = protocol::decodeChecksums(*answer);
    if (!theirs)
        return finish(theirs.error());
    const auto ours = ReplicaAudit(m_replica.database(), *m_replica.config().catalogue).sums(m_report.scope);
    if (!ours)
        return finish(ours.error());
    m_report.rows = theirs->count;
    m_report.comparable = theirs->seq == ours->seq;
    if (!m_report.comparable)
        return finish(m_report);
    for (int bucket = 0; bucket < protocol::bucketCount; ++bucket) {
        if (theirs->sums[std::size_t(bucket)] != ours->sums[std::size_t(bucket)])
            m_buckets.append(bucket);
    }
    m_report.equal = m_buckets.isEmpty() && theirs->count == ours->count;
    if (m_mode == Mode::CompareOnly)
        return finish(m_report);
    if (!m_report.equal)
        return nextBucket();
    const auto settled = m_replica.settleScope(m_report.scope, theirs->count, theirs->total());
    finish(settled ? Result<Report>(m_report) : Result<Report>(settled.error()));
}

void ScopeRepair::nextBucket()
{
    if (m_buckets.isEmpty())
        return fetchRows();
    const int bucket = m_buckets.takeFirst();
    const protocol::BucketRequest request{m_report.scope, bucket};
    whenFinished(m_transport.post(protocol::bucketPath, protocol::encode(request)), this,
                 [this, bucket](const Result<QByteArray> &answer) { compareBucket(bucket, answer); });
}

void ScopeRepair::compareBucket(int bucket, const Result<QByteArray> &answer)
{
    if (!answer)
        return finish(answer.error());
    m_report.bytesMoved += answer->size();
    const auto theirs = protocol::decodeBucket(*answer);
    if (!theirs)
        return finish(theirs.error());
    const auto ours =
        ReplicaAudit(m_replica.database(), *m_replica.config().catalogue).bucket(m_report.scope, bucket);
    if (!ours)
        return finish(ours.error());
    QHash<EntityRef, quint64> held;
    for (const protocol::BucketRow &row : *ours)
        held.insert(row.row, row.hash);
    for (const protocol::BucketRow &row : *theirs) {
        const auto own = held.constFind(row.row);
        if (own == held.constEnd() || own.value() != row.hash)
            m_wanted.push_back(row.row);
        held.remove(row.row);
    }
    for (auto it = held.keyBegin(); it != held.keyEnd(); ++it)
        m_surplus.push_back(*it);
    nextBucket();
}

void ScopeRepair::fetchRows()
{
    const auto dropped = m_replica.dropRows(m_report.scope, m_surplus);
    if (!dropped)
        return finish(dropped.error());
    m_report.rowsDropped = qint64(m_surplus.size());
    fetchPortion();
}

void ScopeRepair::fetchPortion()
{
    if (m_wanted.empty())
        return finish(m_report);
    const auto count = std::min(m_wanted.size(), portion);
    protocol::RowsRequest request{m_report.scope, {m_wanted.end() - qsizetype(count), m_wanted.end()}};
    m_wanted.resize(m_wanted.size() - count);
    whenFinished(m_transport.post(protocol::rowsPath, protocol::encodeRowsRequest(request)), this,
                 [this, count](const Result<QByteArray> &answer) {
                     if (!answer)
                         return finish(answer.error());
                     m_report.bytesMoved += answer->size();
                     const auto page = IncomingPage::read(*answer, *m_replica.config().catalogue);
                     const auto applied = page ? m_replica.applyRepair(*page) : Result<void>(page.error());
                     if (!applied)
                         return finish(applied.error());
                     m_report.rowsMoved += qint64(count);
                     fetchPortion();
                 });
}

} // namespace edesk
