// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "server/auth/Principal.h"
#include "server/http/Edge.h"
#include "server/sync/PushHub.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <mutex>
#include <optional>

namespace edesk {

/// The desks that wait to be told of changes, by event stream or by long poll, and the sessions they belong
/// to. Thread-safe.
class Subscribers
{
public:
    /// How events reach a stream of the edge, and how one is ended.
    struct Outlet
    {
        std::function<void(std::span<const quint64> streams, const QByteArray &line)> push;
        std::function<void(quint64 stream)> close;
    };

    /// Most long polls that wait at once.
    Subscribers(Outlet outlet, std::size_t mostPolls);

    PushHub &hub() { return m_hub; }

    /// A new event stream that listens from now on; what comes before the edge has opened it is lost.
    quint64 openStream(const Principal &principal, const QSet<qint64> &scopes);
    /// Keeps a request until one of the scopes changes or `until`; nothing when too many wait already.
    std::optional<quint64> addPoll(const Principal &principal, const QSet<qint64> &scopes,
                                   http::Completion answer, Instant until);
    /// Sends one line to one subscriber; answers a poll.
    void send(quint64 subscriber, const QByteArray &line);
    /// The edge says that a stream ended.
    void streamClosed(quint64 stream);

    /// Answers the polls whose time is over (204).
    void expirePolls(Instant now);
    /// Ends everything that belongs to sessions for which `ended` holds: streams close, polls get
    /// SessionExpired.
    void endSessions(const std::function<bool(const Principal &)> &ended);
    /// Answers all polls, because the server stops.
    void stop();

    /// The sessions with a subscriber, each once.
    QList<Principal> sessions() const;
    /// The persons with a subscriber, each once.
    QSet<Id> persons() const;
    std::size_t polls() const;

private:
    struct Poll
    {
        http::Completion answer;
        Instant until;
    };
    void deliver(std::span<const quint64> subscribers, const QByteArray &line);
    std::optional<Poll> takePoll(quint64 subscriber);
    void answerPolls(const std::vector<quint64> &subscribers, const http::Response &response);

    Outlet m_outlet;
    std::size_t m_mostPolls;
    PushHub m_hub;
    mutable std::mutex m_mutex;
    QHash<quint64, Principal> m_sessions;
    std::unordered_map<quint64, Poll> m_polls;
};

} // namespace edesk
