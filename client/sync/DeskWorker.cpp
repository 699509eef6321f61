// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/DeskWorker.h"

#include "client/session/FileSecretStore.h"
#include "client/session/KeychainSecretStore.h"

#include <QDir>
#include <QUrl>

namespace edesk {
namespace {

std::unique_ptr<SecretStore> secretStore(const DeskWorker::Config &config)
{
    auto file = std::make_unique<FileSecretStore>(QDir(config.folder).filePath(QStringLiteral("secrets")));
    if (!config.keychain)
        return file;
    // Two profiles of one person on one computer keep their secrets apart.
    const QString service = QStringLiteral("edesk:") + QDir(config.folder).canonicalPath();
    return std::make_unique<FallbackSecretStore>(std::make_unique<KeychainSecretStore>(service),
                                                 std::move(file));
}

/// The server verifies and scans a whole file before it answers.
constexpr HttpLimits fileLimits{.silence = std::chrono::minutes(5), .answerBytes = 2LL * 1024 * 1024};

Error notOpen()
{
    return failure(ErrorCode::SessionExpired, {}, QStringLiteral("nobody signed in on this profile yet"));
}

bool isLoopback(const QUrl &server)
{
    return server.host() == QLatin1StringView("localhost") ||
           server.host() == QLatin1StringView("127.0.0.1") || server.host() == QLatin1StringView("::1");
}

} // namespace

DeskWorker::DeskWorker(const Config &config) : m_config(config), m_lock(notOpen()) {}

DeskWorker::~DeskWorker()
{
    closeReplica();
}

void DeskWorker::begin()
{
    // Made here, not in the constructor: what waits for futures belongs to the thread it waits in.
    m_lock = m_config.lock ? m_config.lock : ProfileLock::acquire(m_config.folder);
    m_settings = std::make_unique<ProfileSettings>(m_config.folder, m_config.policyFile);
    m_secrets = secretStore(m_config);
    m_unlock = std::make_unique<OfflineUnlock>(*m_secrets, m_steady);
    m_policy = std::make_unique<NetworkPolicy>();
    m_policy->setForcedOffline(m_settings->flag(Setting::ForcedOffline));
}

Result<std::shared_ptr<DeskWorker::Line>> DeskWorker::lineTo(const QUrl &server, const QString &caFile)
{
    if (!m_lock)
        return m_lock.error();
    const auto endpoint = ServerEndpoint::create(server, caFile);
    if (!endpoint)
        return endpoint.error();
    auto line = std::make_shared<Line>();
    line->server = server;
    line->caFile = caFile;
    line->transport = std::make_unique<HttpTransport>(*endpoint);
    line->files = std::make_unique<HttpTransport>(*endpoint, fileLimits);
    if (m_config.listen)
        line->stream = std::make_unique<EventStream>(*endpoint);
    line->session = std::make_unique<Session>(
        Session::Services{*line->transport, *m_secrets, *m_settings, *m_unlock, m_steady});
    connect(line->session.get(), &Session::warning, this, &DeskWorker::warn);
    return line;
}

/// From now on the desk works over this line; what worked over the other one ends.
void DeskWorker::take(const std::shared_ptr<Line> &line)
{
    stopEngine();
    m_asked.reset();
    m_line = line;
    if (!isLoopback(line->server))
        m_policy->followSystem();
    connect(line->session.get(), &Session::stateChanged, this, &DeskWorker::sessionChanged);
    Q_EMIT sessionChanged(line->session->state());
}

void DeskWorker::warn(const Error &warning)
{
    // Whoever asked for the file need not hear that the keychain was not used.
    if (m_config.keychain || warning.code != ErrorCode::SecretStoreUnavailable)
        Q_EMIT troubled(warning);
}

/// Opens the replica of the person of the session, unless it is open, and works with it.
Result<void> DeskWorker::open(Replica::Start start)
{
    const Session &session = *m_line->session;
    if (m_replica &&
        (m_replica->config().person != session.person() || m_replica->config().device != session.device()))
        closeReplica();
    EDESK_CHECK(openReplica(start));
    startEngine();
    Q_EMIT opened({session.userName(), session.account(), session.person(), session.device()});
    publishOutbox();
    Q_EMIT statusChanged(m_engine->status());
    if (m_config.listen)
        m_engine->syncNow();
    return {};
}

Result<void> DeskWorker::openReplica(Replica::Start start)
{
    const Session &session = *m_line->session;
    if (m_replica)
        return m_replica->outbox().reserveNumbersUpTo(session.lastNumber());
    auto replica = Replica::open({m_config.folder, m_config.catalogue, m_config.clock, session.person(),
                                  session.device(), session.lastNumber()},
                                 start);
    if (!replica)
        return replica.error();
    m_replica = std::move(*replica);
    if (!m_replica->setAside().isEmpty())
        Q_EMIT filesSetAside(m_replica->setAside(), m_replica->lost());
    connect(m_replica.get(), &Replica::rowsChanged, this, &DeskWorker::rowsChanged);
    connect(m_replica.get(), &Replica::outboxChanged, this, &DeskWorker::publishOutbox);
    return {};
}

void DeskWorker::startEngine()
{
    m_engine = std::make_unique<SyncEngine>(SyncEngine::Services{
        *m_replica, *m_line->session, *m_line->transport, *m_policy, *m_config.clock, m_line->stream.get()});
    connect(m_engine.get(), &SyncEngine::statusChanged, this, &DeskWorker::statusChanged);
    connect(m_engine.get(), &SyncEngine::troubled, this, &DeskWorker::troubled);
    connect(m_engine.get(), &SyncEngine::damaged, this, &DeskWorker::noteDamage);
    connect(m_engine.get(), &SyncEngine::roundFinished, this, [this](const Result<void> &result) {
        if (result) {
            m_renewal = Renewal::Possible;
            m_transfers->roundEnded();
        }
        // Who asked for this round gets the one on the new file.
        if ((m_engine->isBusy() && result) || m_renewal == Renewal::Due)
            return;
        for (const Completion<void> &waiting : std::exchange(m_rounds, {}))
            waiting.finish(result);
    });
    m_transfers = std::make_unique<ContentTransfers>(ContentTransfers::Services{*m_replica, *m_line->session,
                                                                                *m_line->files, *m_policy,
                                                                                *m_settings, *m_config.clock},
                                                     m_config.listen);
    connect(m_transfers.get(), &ContentTransfers::changed, this, &DeskWorker::transferChanged);
    connect(m_transfers.get(), &ContentTransfers::troubled, this, &DeskWorker::troubled);
    m_transfers->begin();
    m_checkTransport = std::make_unique<AuthorisedTransport>(*m_line->session, *m_line->transport);
    m_check = std::make_unique<ScopeRepair>(*m_replica, *m_checkTransport);
}

void DeskWorker::stopEngine()
{
    for (const Completion<void> &waiting : std::exchange(m_rounds, {}))
        waiting.finish(failure(ErrorCode::Cancelled));
    m_engine.reset();
    m_transfers.reset();
    m_check.reset();
    m_checkTransport.reset();
}

void DeskWorker::closeReplica()
{
    stopEngine();
    m_replica.reset();
    if (m_renewal == Renewal::Due)
        m_renewal = Renewal::Possible;
}

/// The replica holds nothing that cannot be fetched again; whether the outbox is sound is looked at when it
/// opens.
void DeskWorker::noteDamage(const Error &error)
{
    if (error.code != ErrorCode::StoreCorrupt || m_renewal == Renewal::Due)
        return;
    if (m_renewal == Renewal::Done) {
        Q_EMIT troubled(error);
        return;
    }
    m_renewal = Renewal::Due;
    // The engine that told is still at work.
    QMetaObject::invokeMethod(this, &DeskWorker::renewReplica, Qt::QueuedConnection);
}

void DeskWorker::renewReplica()
{
    if (m_renewal != Renewal::Due)
        return;
    const QList<Completion<void>> rounds = std::exchange(m_rounds, {});
    closeReplica();
    m_renewal = Renewal::Done;
    Result<void> opened = open(Replica::Start::Anew);
    // Where the file cannot be moved away (another program holds it), what can be read of it still serves.
    if (!opened) {
        Q_EMIT troubled(opened.error());
        opened = open();
    }
    if (!opened) {
        for (const Completion<void> &waiting : rounds)
            waiting.finish(opened);
        return;
    }
    m_rounds = rounds;
    if (!m_rounds.isEmpty())
        m_engine->syncNow();
}

void DeskWorker::signIn(const QUrl &server, const QString &caFile, const QString &user,
                        const QString &password, const QString &deviceName, const Completion<void> &done)
{
    const auto line = lineTo(server, caFile);
    if (!line)
        return done.finish(line.error());
    // One that is under way is overtaken: its session ends, and it with Cancelled.
    m_asked = *line;
    const std::weak_ptr<Line> asked = m_asked;
    whenFinished(m_asked->session->signIn(user, password, deviceName), this,
                 [=, this](const Result<void> &result) {
                     const std::shared_ptr<Line> granted = asked.lock();
                     if (!result || !granted || granted != m_asked) {
                         if (granted && granted == m_asked)
                             m_asked.reset();
                         return done.finish(result ? Result<void>(failure(ErrorCode::Cancelled)) : result);
                     }
                     take(granted);
                     const Result<void> kept = m_settings->setText(Setting::ServerUrl, server.toString());
                     const Result<void> keptCa = m_settings->setText(Setting::CaFile, caFile);
                     const Result<void> opened = open();
                     done.finish(!opened ? opened : !kept ? kept : keptCa);
                 });
}

void DeskWorker::restore(const Completion<void> &done)
{
    const QString server = m_settings->text(Setting::ServerUrl);
    if (server.isEmpty())
        return done.finish(m_lock ? notOpen() : m_lock.error());
    const auto line = lineTo(QUrl(server), m_settings->text(Setting::CaFile));
    if (!line)
        return done.finish(line.error());
    closeReplica();
    take(*line);
    whenFinished(m_line->session->restore(), this,
                 [=, this](const Result<void> &result) { done.finish(result ? open() : result); });
}

void DeskWorker::signOut(const Completion<void> &done)
{
    // A first sign-in under way has nothing open beside it: it is what ends.
    const std::shared_ptr<Line> asked = std::exchange(m_asked, {});
    if (!m_line)
        m_line = asked;
    if (!m_line)
        return done.finish({});
    closeReplica();
    if (m_line->stream)
        m_line->stream->stop();
    whenFinished(m_line->session->signOut(), this,
                 [done](const Result<void> &result) { done.finish(result); });
}

void DeskWorker::changePassword(const QString &current, const QString &next, const Completion<void> &done)
{
    if (!m_line)
        return done.finish(notOpen());
    whenFinished(m_line->session->changePassword(current, next), this,
                 [this, done](const Result<void> &result) {
                     // Until now the server may have refused everything else.
                     if (result && m_engine && m_config.listen)
                         m_engine->syncNow();
                     done.finish(result);
                 });
}

void DeskWorker::unlock(const QString &password, const Completion<void> &done)
{
    whenFinished(m_unlock->verify(password), this,
                 [done](const Result<void> &result) { done.finish(result); });
}

void DeskWorker::setOffline(bool offline)
{
    if (const auto kept = m_settings->setFlag(Setting::ForcedOffline, offline); !kept) {
        Q_EMIT troubled(kept.error());
        return;
    }
    m_policy->setForcedOffline(offline);
}

void DeskWorker::syncNow()
{
    if (!m_engine)
        return;
    m_engine->syncNow();
    m_transfers->resume();
}

void DeskWorker::syncOnce(const Completion<void> &done)
{
    if (!m_engine)
        return done.finish(notOpen());
    m_rounds.append(done);
    m_engine->syncNow();
}

void DeskWorker::check(bool repair, const Completion<QList<ScopeRepair::Report>> &done)
{
    if (!m_replica)
        return done.finish(notOpen());
    const auto ledger = m_replica->scopes();
    if (!ledger)
        return done.finish(ledger.error());
    checkNext(ledger->entries().keys(), repair, {}, done);
}

void DeskWorker::checkNext(QList<qint64> scopes, bool repair, const QList<ScopeRepair::Report> &reports,
                           const Completion<QList<ScopeRepair::Report>> &done)
{
    if (scopes.isEmpty() || !m_check)
        return done.finish(reports);
    const qint64 scope = scopes.takeFirst();
    const auto mode = repair ? ScopeRepair::Mode::Repair : ScopeRepair::Mode::CompareOnly;
    whenFinished(m_check->run(scope, mode), this, [=, this](const Result<ScopeRepair::Report> &report) {
        if (!report)
            return done.finish(report.error());
        checkNext(scopes, repair, reports + QList{*report}, done);
    });
}

void DeskWorker::submit(const QString &command, const std::vector<Value> &arguments, int undoSeconds,
                        const Id &onBehalfOf, const Completion<OutboxItem> &done)
{
    const auto item = m_replica ? m_replica->submit(command, arguments, undoSeconds, onBehalfOf)
                                : Result<OutboxItem>(notOpen());
    if (!item)
        noteDamage(item.error());
    done.finish(item);
    if (m_config.listen)
        syncNow();
}

void DeskWorker::takeBack(const Id &command, const Completion<void> &done)
{
    done.finish(m_replica ? m_replica->takeBack(command) : Result<void>(notOpen()));
}

void DeskWorker::dismiss(const Id &command, const Completion<void> &done)
{
    done.finish(m_replica ? m_replica->dismiss(command) : Result<void>(notOpen()));
}

void DeskWorker::retry(const Id &command, const Completion<OutboxItem> &done)
{
    done.finish(m_replica ? m_replica->retry(command) : Result<OutboxItem>(notOpen()));
    syncNow();
}

void DeskWorker::snooze(const QList<Snooze> &rows, const Completion<void> &done)
{
    done.finish(m_replica ? m_replica->snooze(rows) : Result<void>(notOpen()));
}

void DeskWorker::addFile(const QString &path, const Completion<ContentRef> &done)
{
    if (m_transfers)
        m_transfers->add(path, done);
    else
        done.finish(notOpen());
}

void DeskWorker::openContent(const EntityRef &row, const Completion<QString> &done)
{
    if (m_transfers)
        m_transfers->open(row, done);
    else
        done.finish(notOpen());
}

void DeskWorker::cancelTransfer(const QString &content)
{
    if (m_transfers)
        m_transfers->cancel(content);
}

void DeskWorker::forgetFetched(const Completion<void> &done)
{
    if (m_transfers)
        m_transfers->forgetFetched(done);
    else
        done.finish(notOpen());
}

void DeskWorker::sendFiles(const Completion<void> &done)
{
    if (m_transfers)
        m_transfers->sendAll(done);
    else
        done.finish(notOpen());
}

void DeskWorker::saveDraft(const QString &key, const QByteArray &content)
{
    if (!m_replica)
        return;
    if (const auto saved = m_replica->outbox().saveDraft(key, content, m_config.clock->now()); !saved)
        Q_EMIT troubled(saved.error());
}

void DeskWorker::loadDraft(const QString &key, const Completion<QByteArray> &done)
{
    done.finish(m_replica ? m_replica->outbox().draft(key) : Result<QByteArray>(notOpen()));
}

void DeskWorker::publishOutbox()
{
    Q_EMIT outboxChanged(m_replica->outbox().items());
}

} // namespace edesk
