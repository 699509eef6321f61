// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/Alarm.h"
#include "client/sync/Backoff.h"
#include "client/sync/EventStreamParser.h"
#include "client/sync/ServerEndpoint.h"
#include "common/protocol/PullMessages.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QNetworkReply;
QT_END_NAMESPACE

namespace edesk {

/// Listens to the server's push. Comes back by itself after a failure, later each time; after a refusal of
/// the token it waits for start() with another. Hints may be lost while it is away.
class EventStream : public QObject
{
    Q_OBJECT

public:
    /// Longest silence of the server before the connection counts as dead.
    static constexpr std::chrono::milliseconds Silence = std::chrono::seconds(45);

    /// Rings for the next try, and when the server has been silent too long.
    struct Alarms
    {
        std::unique_ptr<Alarm> retry;
        std::unique_ptr<Alarm> watchdog;
    };
    /// Alarms on the event loop's timers.
    static Alarms timerAlarms();

    explicit EventStream(const ServerEndpoint &endpoint, Backoff backoff = Backoff(),
                         Alarms alarms = timerAlarms(), QObject *parent = nullptr);
    ~EventStream() override;

    /// Connects with this token, also when it listens already.
    void start(const QByteArray &accessToken);
    /// Ends silently.
    void stop();
    /// Connects at once when it waits for its next try (the network is back).
    void retryNow();
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void opened();
    /// A heartbeat came: the server has nothing to say.
    void heard();
    void received(const edesk::protocol::PushEvent &event);
    /// The connection ended or could not be made. `willRetry` is false when only start() helps.
    void closed(const edesk::Error &error, bool willRetry);

private:
    void connectToServer();
    void disconnectFromServer();
    void noteHeaders();
    void readPiece();
    void noteFinished();
    void deliver(const QByteArray &data);
    void close(const Error &error);

    ServerEndpoint m_endpoint;
    Backoff m_backoff;
    Alarms m_alarms;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QByteArray m_accessToken;
    QNetworkReply *m_reply = nullptr;
    QList<QSslError> m_certificateErrors;
    EventStreamParser m_parser;
    bool m_open = false;
    bool m_waiting = false;
};

} // namespace edesk
