// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/replica/SyncStatus.h"
#include "client/session/Alarm.h"
#include "client/session/TimerAlarm.h"
#include "client/sync/AuthorisedTransport.h"
#include "client/sync/Backoff.h"
#include "client/sync/EventStream.h"
#include "client/sync/NetworkPolicy.h"
#include "client/sync/ScopeRepair.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace edesk {

/// Brings commands up and pages down, in rounds: hello, commands, pages, repair. A round starts when asked,
/// when a command may be sent, on a push hint, each minute while a stream that should be there is not, and
/// after a failure with a growing pause; one runs at a time.
class SyncEngine : public QObject
{
    Q_OBJECT

public:
    /// What the engine works with; all outlive it. Without a stream the engine lives on rounds alone.
    struct Services
    {
        Replica &replica;
        Session &session;
        Transport &transport;
        NetworkPolicy &policy;
        const Clock &clock;
        EventStream *stream = nullptr;
    };

    /// How long a desk whose stream is not open goes without asking.
    static constexpr std::chrono::milliseconds AskAgain = std::chrono::minutes(1);

    /// `askAgain` rings for the rounds of a desk whose stream is not open.
    explicit SyncEngine(const Services &services,
                        std::unique_ptr<Alarm> askAgain = std::make_unique<TimerAlarm>(),
                        QObject *parent = nullptr);

    SyncStatus status() const;
    /// Starts a round, or one more after the one that runs.
    void syncNow();
    /// Whether a round runs or is about to.
    bool isBusy() const { return m_running || m_again; }

Q_SIGNALS:
    void statusChanged(const edesk::SyncStatus &status);
    /// A round ended; with the error that ended it.
    void roundFinished(const edesk::Result<void> &result);
    /// The replica's file is damaged: it is to be made anew. The round, if one ran, ends after this.
    void damaged(const edesk::Error &error);
    /// Something the person should see: a refusal, a cloned device, damage that repair could not mend.
    void troubled(const edesk::Error &error);

private:
    using SharedPage = std::shared_ptr<const IncomingPage>;

    void begin();
    void sayHello();
    void meet(const Result<QByteArray> &answer);
    void meetAnotherPast(const Id &epoch);
    void takeEpoch(const Id &epoch);
    void sendCommands();
    void takeAnswers(const QList<Id> &sent, const Result<QByteArray> &answer);
    void pull(const protocol::PullRequest &request);
    void takePage(const protocol::PullRequest &request, int round, const Result<SharedPage> &incoming);
    void verify();
    void takeReport(const Result<ScopeRepair::Report> &report);
    void finish(const Result<void> &outcome);
    void noteSuccess();
    void noteHeartbeat();
    void noteFailure(const Error &error);
    void connectStream();
    void loseStream(bool willRetry);
    bool mayGoOn() const;
    void scheduleAskingAgain();
    void takeEvent(const protocol::PushEvent &event);
    void listen();
    void scheduleRelease();
    void scheduleRetry();
    void followPolicy();
    void setPhase(SyncPhase phase);

    Services m_services;
    AuthorisedTransport m_transport;
    ScopeRepair m_repair;
    Backoff m_backoff;
    QTimer m_retry;
    QTimer m_release;
    std::unique_ptr<Alarm> m_askAgain;
    SyncPhase m_phase;
    std::optional<Error> m_lastError;
    qint64 m_rowsSoFar = 0;
    bool m_running = false;
    bool m_again = false;
    bool m_met = false;
    bool m_live = false;
    /// Since the stream was last open, the server has turned it away.
    bool m_streamRefused = false;
    /// Repair did not help: the server's own sums may be wrong, and fetching all again would not end.
    bool m_unmendable = false;
    /// Answers to an earlier round no longer count.
    int m_round = 0;
    QHash<qint64, int> m_repairs;
};

} // namespace edesk
