// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/SyncEngine.h"

#include "client/session/SessionRefusals.h"
#include "client/sync/OutgoingBatch.h"
#include "common/protocol/CommandCodec.h"
#include "common/protocol/Messages.h"
#include "common/protocol/Protocol.h"

#include <algorithm>

namespace edesk {
namespace {

constexpr int mostRepairs = 2;

/// Where the desk will stand once the page is applied: the next request can leave before that.
protocol::PullRequest after(const protocol::PullRequest &request, const protocol::Page &page)
{
    protocol::PullRequest next{request.schemaHash, {}};
    QHash<qint64, protocol::ScopeCursor> cursors;
    for (const protocol::ScopeCursor &cursor : request.cursors)
        cursors.insert(cursor.scope, cursor);
    for (const qint64 scope : page.revoked())
        cursors.remove(scope);
    for (const protocol::ScopeGrant &grant : page.grants())
        cursors.insert(grant.scope, {grant.scope});
    for (const protocol::Segment &segment : page.segments())
        cursors[segment.scope] = {segment.scope, segment.to,
                                  segment.begunAfter(cursors.value(segment.scope).begun)};
    next.cursors.assign(cursors.cbegin(), cursors.cend());
    return next;
}

Error workingOffline()
{
    return failure(ErrorCode::ServerUnreachable, {}, QStringLiteral("working offline"));
}

} // namespace

SyncEngine::SyncEngine(const Services &services, std::unique_ptr<Alarm> askAgain, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_transport(services.session, services.transport),
      m_repair(services.replica, m_transport),
      m_askAgain(std::move(askAgain)),
      m_phase(services.policy.mayPull() ? SyncPhase::Idle : SyncPhase::Offline)
{
    m_retry.setSingleShot(true);
    m_release.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SyncEngine::syncNow);
    connect(&m_release, &QTimer::timeout, this, &SyncEngine::syncNow);
    connect(&services.policy, &NetworkPolicy::changed, this, &SyncEngine::followPolicy);
    connect(&services.replica, &Replica::outboxChanged, this, [this] {
        scheduleRelease();
        Q_EMIT statusChanged(status());
    });
    connect(m_askAgain.get(), &Alarm::rang, this, &SyncEngine::syncNow);
    // Before anything is sent: a profile from a backup counts from where it stood then.
    connect(&services.session, &Session::lastNumberHeard, this, [this](qint64 number) {
        if (const auto kept = m_services.replica.outbox().reserveNumbersUpTo(number); !kept)
            Q_EMIT troubled(kept.error());
    });
    if (services.stream)
        connectStream();
}

void SyncEngine::connectStream()
{
    const EventStream *stream = m_services.stream;
    m_live = stream->isOpen();
    connect(stream, &EventStream::received, this, &SyncEngine::takeEvent);
    connect(stream, &EventStream::heard, this, &SyncEngine::noteHeartbeat);
    connect(stream, &EventStream::opened, this, [this] {
        m_live = true;
        m_streamRefused = false;
        m_askAgain->cancel();
        // What was said before the stream opened was not heard.
        syncNow();
    });
    connect(stream, &EventStream::closed, this,
            [this](const Error &, bool willRetry) { loseStream(willRetry); });
}

void SyncEngine::loseStream(bool willRetry)
{
    const bool wasLive = std::exchange(m_live, false);
    // The server may come back from a backup, under a new epoch.
    m_met = false;
    if (wasLive && !m_running)
        scheduleAskingAgain();
    Q_EMIT statusChanged(status());
    // A round renews the session and opens the stream again; a server that refuses it all the same is asked
    // each minute.
    if (!willRetry && !std::exchange(m_streamRefused, true))
        syncNow();
}

/// Where nothing can be pushed (a proxy that holds streams back), the desk asks.
void SyncEngine::scheduleAskingAgain()
{
    if (m_services.stream && !m_live && m_phase == SyncPhase::Idle && mayGoOn())
        m_askAgain->set(AskAgain);
    else
        m_askAgain->cancel();
}

SyncStatus SyncEngine::status() const
{
    SyncStatus status;
    status.phase = m_phase;
    status.lastSuccess = m_services.replica.lastSuccess();
    status.lastError = m_lastError;
    status.live = m_live;
    status.rowsSoFar = m_rowsSoFar;
    for (const OutboxItem &item : m_services.replica.outbox().items()) {
        status.waiting += item.isPending() ? 1 : 0;
        status.conflicts += item.state == OutboxState::Conflict ? 1 : 0;
        status.refused += item.state == OutboxState::Refused ? 1 : 0;
    }
    return status;
}

void SyncEngine::setPhase(SyncPhase phase)
{
    m_phase = phase;
    Q_EMIT statusChanged(status());
}

void SyncEngine::syncNow()
{
    m_again = true;
    if (!m_running)
        QMetaObject::invokeMethod(this, &SyncEngine::begin, Qt::QueuedConnection);
}

void SyncEngine::followPolicy()
{
    if (m_services.policy.mayPull()) {
        // Who lives on rounds alone asks for them: a command that ends now would leave one half done.
        if (m_services.stream)
            syncNow();
        return;
    }
    m_retry.stop();
    m_askAgain->cancel();
    if (m_services.stream)
        m_services.stream->stop();
    m_live = false;
    m_met = false;
    setPhase(SyncPhase::Offline);
}

void SyncEngine::begin()
{
    if (m_running || !m_again)
        return;
    m_again = false;
    m_running = true;
    ++m_round;
    m_retry.stop();
    m_askAgain->cancel();
    if (!mayGoOn())
        return finish(workingOffline());
    setPhase(m_met ? SyncPhase::Working : SyncPhase::Connecting);
    if (m_met)
        sendCommands();
    else
        sayHello();
}

/// Asked before each request: the person may choose to work offline at any moment.
bool SyncEngine::mayGoOn() const
{
    return m_services.policy.mayPush() && m_services.policy.mayPull();
}

void SyncEngine::sayHello()
{
    const protocol::Hello hello{protocol::version, protocol::capabilities().join(QLatin1Char(' ')),
                                qint64(m_services.replica.config().catalogue->schemaHash())};
    whenFinished(m_services.transport.post(protocol::helloPath, protocol::encode(hello), {}), this,
                 [this](const Result<QByteArray> &answer) { meet(answer); });
}

void SyncEngine::meet(const Result<QByteArray> &answer)
{
    if (!answer)
        return finish(answer.error());
    const auto welcome = protocol::decode<protocol::Welcome>(*answer);
    if (!welcome)
        return finish(welcome.error());
    if (welcome->version < protocol::oldestVersion || welcome->oldestVersion > protocol::version)
        return finish(failure(ErrorCode::VersionUnsupported));
    if (const auto noted = m_services.replica.noteServerTime(welcome->now); !noted)
        return finish(noted.error());
    const auto empties = m_services.replica.wouldEmpty(welcome->epoch);
    if (!empties)
        return finish(empties.error());
    if (*empties)
        meetAnotherPast(welcome->epoch);
    else
        takeEpoch(welcome->epoch);
}

/// A server restored from a backup may not know this session. What is held is worked with until the server
/// answers this person, with a page that is asked for again afterwards.
void SyncEngine::meetAnotherPast(const Id &epoch)
{
    if (!mayGoOn())
        return finish(workingOffline());
    const protocol::PullRequest fromTheStart{m_services.replica.config().catalogue->schemaHash(), {}};
    whenFinished(m_transport.post(protocol::pullPath, protocol::encodePull(fromTheStart)), this,
                 [this, epoch](const Result<QByteArray> &page) {
                     if (page)
                         takeEpoch(epoch);
                     else
                         finish(page.error());
                 });
}

void SyncEngine::takeEpoch(const Id &epoch)
{
    if (const auto met = m_services.replica.meetEpoch(epoch); !met)
        return finish(met.error());
    m_met = true;
    sendCommands();
}

void SyncEngine::sendCommands()
{
    if (!mayGoOn())
        return finish(workingOffline());
    if (m_phase != SyncPhase::Working)
        setPhase(SyncPhase::Working);
    Outbox &outbox = m_services.replica.outbox();
    const auto batch = OutgoingBatch::of(outbox.sendable(m_services.clock.now(), protocol::batchLimit));
    if (batch.commands.isEmpty()) {
        const auto request = m_services.replica.pullRequest();
        return request ? pull(*request) : finish(request.error());
    }
    const auto marked = outbox.markSent(batch.commands);
    if (!marked)
        return finish(marked.error());
    whenFinished(m_transport.post(protocol::commandsPath, protocol::encodeBatch(batch.encoded)), this,
                 [this, batch](const Result<QByteArray> &answer) {
                     if (!answer && refusesUnread(answer.error().code)) {
                         if (const auto back = m_services.replica.outbox().markWaiting(batch.fresh); !back)
                             return finish(back.error());
                     }
                     takeAnswers(batch.commands, answer);
                 });
}

void SyncEngine::takeAnswers(const QList<Id> &sent, const Result<QByteArray> &answer)
{
    const auto answers =
        answer ? protocol::decodeAnswers(*answer) : Result<std::vector<protocol::Answer>>(answer.error());
    if (!answers)
        return finish(answers.error());
    // The page that follows shows what became of them.
    const auto applied = m_services.replica.applyAnswers(*answers, Replica::Commit::Soon);
    if (!applied)
        return finish(applied.error());
    for (const protocol::Answer &one : *answers) {
        const OutboxItem *item = m_services.replica.outbox().find(one.command);
        // One that is sent again, as another device's, was not refused for good.
        if (one.refusal && !(item && item->isPending()))
            Q_EMIT troubled(*one.refusal);
    }
    // A command left out would be sent again for ever.
    const QSet<Id> asked(sent.begin(), sent.end());
    for (const OutboxItem &item : m_services.replica.outbox().items()) {
        if (item.state == OutboxState::Sent && asked.contains(item.command.id))
            return finish(failure(ErrorCode::Malformed, {}, QStringLiteral("a command without an answer")));
    }
    sendCommands();
}

void SyncEngine::pull(const protocol::PullRequest &request)
{
    const Catalogue *catalogue = m_services.replica.config().catalogue;
    const auto page = m_transport.post<SharedPage>(
        protocol::pullPath, protocol::encodePull(request), [catalogue](const QByteArray &body) {
            auto incoming = IncomingPage::read(body, *catalogue);
            return incoming ? Result<SharedPage>(std::make_shared<const IncomingPage>(std::move(*incoming)))
                            : Result<SharedPage>(incoming.error());
        });
    whenFinished(page, this, [this, request, round = m_round](const Result<SharedPage> &incoming) {
        takePage(request, round, incoming);
    });
}

void SyncEngine::takePage(const protocol::PullRequest &request, int round, const Result<SharedPage> &incoming)
{
    if (!m_running || round != m_round)
        return;
    if (!incoming)
        return finish(incoming.error());
    const protocol::Page &page = (*incoming)->page();
    const bool goesOn = page.more() && mayGoOn();
    // The next page travels while this one is written.
    if (goesOn)
        pull(after(request, page));
    // The first page is what the screen waits for.
    const auto applied = m_services.replica.applyPage(
        **incoming, goesOn && m_rowsSoFar > 0 ? Replica::Commit::Soon : Replica::Commit::Now);
    if (!applied)
        return finish(applied.error());
    if (page.more() && !goesOn)
        return finish(workingOffline());
    if (goesOn) {
        for (const protocol::Segment &segment : page.segments())
            m_rowsSoFar += segment.to - segment.from;
        Q_EMIT statusChanged(status());
        return;
    }
    m_rowsSoFar = 0;
    verify();
}

void SyncEngine::verify()
{
    const auto suspects = m_services.replica.suspects();
    if (!suspects)
        return finish(suspects.error());
    for (const qint64 scope : *suspects) {
        if (m_repairs.value(scope) < mostRepairs) {
            if (!mayGoOn())
                return finish(workingOffline());
            ++m_repairs[scope];
            whenFinished(m_repair.run(scope, ScopeRepair::Mode::Repair), this,
                         [this](const Result<ScopeRepair::Report> &report) { takeReport(report); });
            return;
        }
    }
    if (!suspects->isEmpty()) {
        m_unmendable = true;
        return finish(
            failure(ErrorCode::StoreCorrupt, {},
                    QStringLiteral("scope %1 stays different after repair").arg(suspects->first())));
    }
    m_repairs.clear();
    finish({});
}

void SyncEngine::takeReport(const Result<ScopeRepair::Report> &report)
{
    if (!report)
        return finish(report.error());
    if (!report->comparable) {
        --m_repairs[report->scope];
        m_again = true;
        return finish({});
    }
    verify();
}

void SyncEngine::finish(const Result<void> &outcome)
{
    if (!m_running)
        return;
    m_running = false;
    const Result<void> flushed = m_services.replica.flush();
    const Result<void> result = outcome && !flushed ? flushed : outcome;
    if (result) {
        m_backoff.reset();
        noteSuccess();
        m_lastError.reset();
        setPhase(mayGoOn() ? SyncPhase::Idle : SyncPhase::Offline);
        listen();
    } else {
        noteFailure(result.error());
    }
    Q_EMIT roundFinished(result);
    if (m_again && result)
        QMetaObject::invokeMethod(this, &SyncEngine::begin, Qt::QueuedConnection);
    else
        m_again = false;
    scheduleRelease();
    scheduleAskingAgain();
}

void SyncEngine::noteFailure(const Error &error)
{
    // A server that was away, or forgot a session, may have come back from a backup.
    m_met = m_met && error.code != ErrorCode::ServerUnreachable && !needsPerson(error.code);
    m_rowsSoFar = 0;
    const bool isNew = !m_lastError || m_lastError->code != error.code;
    const bool isDamaged = error.code == ErrorCode::StoreCorrupt && !std::exchange(m_unmendable, false);
    m_lastError = error;
    if (needsPerson(error.code)) {
        setPhase(SyncPhase::SignedOut);
        Q_EMIT troubled(error);
    } else if (!mayGoOn()) {
        setPhase(SyncPhase::Offline);
    } else {
        setPhase(SyncPhase::Failed);
        if (!isDamaged && isNew && isStoreFailure(error.code) && error.code != ErrorCode::StoreBusy)
            Q_EMIT troubled(error);
        scheduleRetry();
    }
    if (isDamaged && isNew)
        Q_EMIT damaged(error);
}

/// Kept for the next process on this profile; where it cannot be written this one still knows.
void SyncEngine::noteSuccess()
{
    if (const auto kept = m_services.replica.noteSuccess(m_services.clock.now()); !kept)
        Q_EMIT troubled(kept.error());
}

/// A live stream that has nothing to say, while nothing waits here: nothing is missing.
void SyncEngine::noteHeartbeat()
{
    constexpr qint64 oftenMs = 60'000;
    const qint64 age = m_services.clock.now().ms - m_services.replica.lastSuccess().ms;
    const bool isRecent = age >= 0 && age < oftenMs;
    if (isRecent || !m_live || isBusy() || m_phase != SyncPhase::Idle || status().waiting > 0)
        return;
    noteSuccess();
    Q_EMIT statusChanged(status());
}

void SyncEngine::listen()
{
    if (!m_services.stream || m_live || m_services.stream->isOpen())
        return;
    whenFinished(m_services.session.accessToken(), this, [this](const Result<QByteArray> &token) {
        if (token && mayGoOn() && !m_live)
            m_services.stream->start(*token);
    });
}

void SyncEngine::takeEvent(const protocol::PushEvent &event)
{
    const auto ledger = m_services.replica.scopes();
    if (ledger) {
        const auto held = ledger->entries().constFind(event.scope);
        if (held != ledger->entries().constEnd() && held->seq >= event.seq)
            return;
    }
    // The row that came along is used when it fits exactly; anything else is a hint to ask.
    if (!event.page.isEmpty() && !m_running && ledger) {
        const auto page = IncomingPage::read(event.page, *m_services.replica.config().catalogue);
        if (page && m_services.replica.applyPage(*page)) {
            const auto now = m_services.replica.scopes();
            const auto held = now ? now->entries().constFind(event.scope) : ledger->entries().constEnd();
            if (now && held != now->entries().constEnd() && held->seq >= event.seq && !held->suspect) {
                noteSuccess();
                Q_EMIT statusChanged(status());
                // Rights may have changed with a row of one's own: the pull will tell.
                if (held->name.startsWith(QStringLiteral("person:")))
                    syncNow();
                return;
            }
        }
    }
    syncNow();
}

void SyncEngine::scheduleRelease()
{
    const Instant now = m_services.clock.now();
    const Instant next = m_services.replica.outbox().nextRelease(now);
    if (!next.isSet() || !m_services.policy.mayPush() || m_retry.isActive() || m_running ||
        m_phase == SyncPhase::SignedOut) {
        m_release.stop();
        return;
    }
    // Held for 10 seconds at most; a clock set back must not hold it longer.
    constexpr qint64 longest = 10'000;
    m_release.start(int(std::clamp<qint64>(next.ms - now.ms, 0, longest)));
}

void SyncEngine::scheduleRetry()
{
    m_retry.start(m_backoff.next());
}

} // namespace edesk
