// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/sync/AuthorisedTransport.h"
#include "common/protocol/RepairMessages.h"

#include <QObject>

namespace edesk {

/// Compares one scope's stored rows with the server's and, if asked to, repairs only the wrong ones: sums by
/// bucket, the hashes of the buckets that differ, then the rows that differ.
class ScopeRepair : public QObject
{
    Q_OBJECT

public:
    enum class Mode { CompareOnly, Repair };
    struct Report
    {
        qint64 scope = 0;
        /// False when the scope moved meanwhile: pull, then compare again.
        bool comparable = true;
        bool equal = true;
        qint64 rows = 0;
        qint64 rowsMoved = 0;
        qint64 rowsDropped = 0;
        qint64 bytesMoved = 0;
    };

    ScopeRepair(Replica &replica, AuthorisedTransport &transport, QObject *parent = nullptr);

    /// One scope at a time. Ends always, also with an error.
    QFuture<Result<Report>> run(qint64 scope, Mode mode);

private:
    void compare(const Result<QByteArray> &answer);
    void nextBucket();
    void compareBucket(int bucket, const Result<QByteArray> &answer);
    void fetchRows();
    void fetchPortion();
    void finish(const Result<Report> &result);

    Replica &m_replica;
    AuthorisedTransport &m_transport;
    Mode m_mode = Mode::CompareOnly;
    Report m_report;
    QList<int> m_buckets;
    std::vector<EntityRef> m_wanted;
    std::vector<EntityRef> m_surplus;
    Completion<Report> m_completion;
};

} // namespace edesk
