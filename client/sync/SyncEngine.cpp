// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/SyncEngine.h"

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

/// The server turned the whole request away before it read it: nothing of it was done.
bool refusesUnread(ErrorCode code)
{
    return code == ErrorCode::SessionExpired || code == ErrorCode::PasswordExpired ||
           code == ErrorCode::AccountLocked || code == ErrorCode::Throttled;
}

/// The files of this desk fail, not the network: only the person can help.
bool endsSession(ErrorCode code)
{
    return code == ErrorCode::SessionExpired || code == ErrorCode::PasswordExpired ||
           code == ErrorCode::DeviceCloned || code == ErrorCode::AccountLocked;
}

} // namespace

SyncEngine::SyncEngine(const Services &services, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_transport(services.session, services.transport),
      m_repair(services.replica, m_transport),
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
    if (services.stream) {
        connect(services.stream, &EventStream::received, this, &SyncEngine::takeEvent);
        connect(services.stream, &EventStream::opened, this, [this] {
            m_live = true;
            // What was said before the stream opened was not heard.
            syncNow();
        });
        connect(services.stream, &EventStream::closed, this, [this](const Error &, bool willRetry) {
            m_live = false;
            Q_EMIT statusChanged(status());
            if (!willRetry)
                syncNow();
        });
    }
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
    if (!m_services.policy.mayPush() || !m_services.policy.mayPull()) {
        setPhase(SyncPhase::Offline);
        return finish(failure(ErrorCode::ServerUnreachable, {}, QStringLiteral("working offline")));
    }
    setPhase(m_met ? SyncPhase::Working : SyncPhase::Connecting);
    if (m_met)
        sendCommands();
    else
        sayHello();
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
    auto met = m_services.replica.meetEpoch(welcome->epoch);
    if (met)
        met = m_services.replica.noteServerTime(welcome->now);
    if (!met)
        return finish(met.error());
    m_met = true;
    setPhase(SyncPhase::Working);
    sendCommands();
}

void SyncEngine::sendCommands()
{
    Outbox &outbox = m_services.replica.outbox();
    QList<QByteArray> encoded;
    QList<Id> ids;
    QList<Id> first;
    qsizetype bytes = 0;
    for (const OutboxItem &item : outbox.sendable(m_services.clock.now(), protocol::batchLimit)) {
        const CommandType *type = m_services.replica.config().catalogue->command(item.command.name);
        Q_ASSERT(type);
        const QByteArray one = protocol::commandBytes(item.command, *type);
        if (!encoded.isEmpty() && bytes + one.size() > protocol::batchBytesLimit)
            break;
        bytes += one.size();
        encoded.append(one);
        ids.append(item.command.id);
        if (item.state == OutboxState::Waiting)
            first.append(item.command.id);
    }
    if (ids.isEmpty()) {
        const auto request = m_services.replica.pullRequest();
        return request ? pull(*request) : finish(request.error());
    }
    const auto marked = outbox.markSent(ids);
    if (!marked)
        return finish(marked.error());
    whenFinished(m_transport.post(protocol::commandsPath, protocol::encodeBatch(encoded)), this,
                 [this, ids, first](const Result<QByteArray> &answer) {
                     if (!answer && refusesUnread(answer.error().code)) {
                         if (const auto back = m_services.replica.outbox().markWaiting(first); !back)
                             return finish(back.error());
                     }
                     takeAnswers(ids, answer);
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
        if (one.refusal)
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
    // The next page travels while this one is written.
    if (page.more())
        pull(after(request, page));
    // The first page is what the screen waits for.
    const auto applied = m_services.replica.applyPage(
        **incoming, page.more() && m_rowsSoFar > 0 ? Replica::Commit::Soon : Replica::Commit::Now);
    if (!applied)
        return finish(applied.error());
    if (page.more()) {
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
            ++m_repairs[scope];
            whenFinished(m_repair.run(scope, ScopeRepair::Mode::Repair), this,
                         [this](const Result<ScopeRepair::Report> &report) { takeReport(report); });
            return;
        }
    }
    if (!suspects->isEmpty())
        return finish(
            failure(ErrorCode::StoreCorrupt, {},
                    QStringLiteral("scope %1 stays different after repair").arg(suspects->first())));
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
        setPhase(SyncPhase::Idle);
        listen();
    } else {
        m_met = m_met && result.error().code != ErrorCode::ServerUnreachable;
        m_rowsSoFar = 0;
        const bool isNew = !m_lastError || m_lastError->code != result.error().code;
        m_lastError = result.error();
        if (endsSession(m_lastError->code)) {
            setPhase(SyncPhase::SignedOut);
            Q_EMIT troubled(*m_lastError);
        } else if (m_phase != SyncPhase::Offline) {
            setPhase(SyncPhase::Failed);
            if (isNew && isStoreFailure(m_lastError->code) && m_lastError->code != ErrorCode::StoreBusy)
                Q_EMIT troubled(*m_lastError);
            scheduleRetry();
        }
    }
    Q_EMIT roundFinished(result);
    if (m_again && result)
        QMetaObject::invokeMethod(this, &SyncEngine::begin, Qt::QueuedConnection);
    else
        m_again = false;
    scheduleRelease();
}

/// Kept for the next process on this profile; where it cannot be written this one still knows.
void SyncEngine::noteSuccess()
{
    if (const auto kept = m_services.replica.noteSuccess(m_services.clock.now()); !kept)
        Q_EMIT troubled(kept.error());
}

void SyncEngine::listen()
{
    if (!m_services.stream || m_live || m_services.stream->isOpen())
        return;
    whenFinished(m_services.session.accessToken(), this, [this](const Result<QByteArray> &token) {
        if (token && m_services.policy.mayPull() && !m_live)
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
