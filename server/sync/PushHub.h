// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "server/sync/ScopeChange.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <functional>
#include <mutex>
#include <span>
#include <vector>

namespace edesk {

/// Who listens to which scopes. A hint only: losing, repeating or reordering what it sends changes latency,
/// never contents. Thread-safe.
class PushHub
{
public:
    /// Sends one line to many streams.
    using Send = std::function<void(std::span<const quint64> streams, const QByteArray &line)>;

    explicit PushHub(Send send) : m_send(std::move(send)) {}

    /// A number for a stream about to open.
    quint64 nextStream();
    void open(quint64 stream, const Id &person, const QSet<qint64> &scopes);
    void close(quint64 stream);
    /// The person's rights changed: their streams now listen to these scopes.
    void setScopes(const Id &person, const QSet<qint64> &scopes);
    /// Sends a change to those who listen: with its rows, which may be none, to `readers`, as a bare hint to
    /// others.
    void publish(const ScopeChange &change, const QByteArray &page, const QSet<Id> &readers);
    /// The persons who listen to the scope.
    QSet<Id> listenersOf(qint64 scope) const;
    /// Whether anyone listens to the scope.
    bool hasListeners(qint64 scope) const;
    /// Whether the person has a stream open.
    bool hasStreams(const Id &person) const;
    /// The scopes anyone listens to, with the last sequence sent.
    QHash<qint64, qint64> watched() const;

private:
    struct Stream
    {
        Id person;
        QSet<qint64> scopes;
    };
    void unlist(quint64 stream, const Stream &entry);

    Send m_send;
    mutable std::mutex m_mutex;
    quint64 m_next = 0;
    QHash<quint64, Stream> m_streams;
    QHash<qint64, QSet<quint64>> m_listeners;
    QHash<qint64, qint64> m_sent;
};

} // namespace edesk
