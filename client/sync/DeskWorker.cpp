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
    return std::make_unique<FallbackSecretStore>(std::make_unique<KeychainSecretStore>(service), std::move(file));
}

Error notOpen()
{
    return failure(ErrorCode::SessionExpired, {}, QStringLiteral("nobody signed in on this profile yet"));
}

bool isLoopback(const QUrl &server)
{
    return server.host() == QLatin1StringView("localhost") || server.host() == QLatin1StringView("127.0.0.1")
        || server.host() == QLatin1StringView("::1");
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

Result<void> DeskWorker::connectTo(const QUrl &server, const QString &caFile)
{
    if (!m_lock)
        return m_lock.error();
    const auto endpoint = ServerEndpoint::create(server, caFile);
    if (!endpoint)
        return endpoint.error();
    closeReplica();
    m_session.reset();
    m_stream.reset();
    m_transport = std::make_unique<HttpTransport>(*endpoint);
    if (m_config.listen)
        m_stream = std::make_unique<EventStream>(*endpoint);
    if (!isLoopback(server))
        m_policy->followSystem();
    m_session = std::make_unique<Session>(Session::Services{*m_transport, *m_secrets, *m_settings, *m_unlock, m_steady});
    connect(m_session.get(), &Session::stateChanged, this, &DeskWorker::sessionChanged);
    connect(m_session.get(), &Session::warning, this, &DeskWorker::warn);
    return {};
}

void DeskWorker::warn(const Error &warning)
{
    // Whoever asked for the file need not hear that the keychain was not used.
    if (m_config.keychain || warning.code != ErrorCode::SecretStoreUnavailable)
        Q_EMIT troubled(warning);
}

Result<void> DeskWorker::openReplica()
{
    if (m_replica)
        return {};
    auto replica = Replica::open({m_config.folder, m_config.catalogue, m_config.clock, m_session->person(), m_session->device()});
    if (!replica)
        return replica.error();
    m_replica = std::move(*replica);
    EDESK_CHECK(m_replica->outbox().reserveNumbersUpTo(m_session->lastNumber()));
    if (!m_replica->setAside().isEmpty())
        Q_EMIT filesSetAside(m_replica->setAside());
    connect(m_replica.get(), &Replica::rowsChanged, this, &DeskWorker::rowsChanged);
    connect(m_replica.get(), &Replica::outboxChanged, this, &DeskWorker::publishOutbox);
    m_engine = std::make_unique<SyncEngine>(
        SyncEngine::Services{*m_replica, *m_session, *m_transport, *m_policy, *m_config.clock, m_stream.get()});
    connect(m_engine.get(), &SyncEngine::statusChanged, this, &DeskWorker::statusChanged);
    connect(m_engine.get(), &SyncEngine::troubled, this, &DeskWorker::troubled);
    connect(m_engine.get(), &SyncEngine::roundFinished, this, [this](const Result<void> &result) {
        if (m_engine->isBusy() && result)
            return;
        for (const Completion<void> &waiting : std::exchange(m_rounds, {}))
            waiting.finish(result);
    });
    m_checkTransport = std::make_unique<AuthorisedTransport>(*m_session, *m_transport);
    m_check = std::make_unique<ScopeRepair>(*m_replica, *m_checkTransport);
    Q_EMIT opened({m_session->userName(), m_session->account(), m_session->person(), m_session->device()});
    publishOutbox();
    Q_EMIT statusChanged(m_engine->status());
    if (m_config.listen)
        m_engine->syncNow();
    return {};
}

void DeskWorker::closeReplica()
{
    for (const Completion<void> &waiting : std::exchange(m_rounds, {}))
        waiting.finish(failure(ErrorCode::Cancelled));
    m_engine.reset();
    m_check.reset();
    m_checkTransport.reset();
    m_replica.reset();
}

void DeskWorker::signIn(const QUrl &server, const QString &caFile, const QString &user, const QString &password,
                        const QString &deviceName, const Completion<void> &done)
{
    const Result<void> connected = connectTo(server, caFile);
    if (!connected)
        return done.finish(connected.error());
    whenFinished(m_session->signIn(user, password, deviceName), this, [=, this](const Result<void> &result) {
        if (!result)
            return done.finish(result.error());
        const Result<void> kept = m_settings->setText(Setting::ServerUrl, server.toString());
        const Result<void> keptCa = m_settings->setText(Setting::CaFile, caFile);
        if (!kept || !keptCa)
            return done.finish(kept ? keptCa.error() : kept.error());
        done.finish(openReplica());
    });
}

void DeskWorker::restore(const Completion<void> &done)
{
    const QString server = m_settings->text(Setting::ServerUrl);
    if (server.isEmpty())
        return done.finish(notOpen());
    const Result<void> connected = connectTo(QUrl(server), m_settings->text(Setting::CaFile));
    if (!connected)
        return done.finish(connected.error());
    whenFinished(m_session->restore(), this, [=, this](const Result<void> &result) {
        done.finish(result ? openReplica() : result);
    });
}

void DeskWorker::signOut(const Completion<void> &done)
{
    if (!m_session)
        return done.finish({});
    closeReplica();
    if (m_stream)
        m_stream->stop();
    whenFinished(m_session->signOut(), this, [done](const Result<void> &result) { done.finish(result); });
}

void DeskWorker::changePassword(const QString &current, const QString &next, const Completion<void> &done)
{
    if (!m_session)
        return done.finish(notOpen());
    whenFinished(m_session->changePassword(current, next), this, [done](const Result<void> &result) { done.finish(result); });
}

void DeskWorker::unlock(const QString &password, const Completion<void> &done)
{
    whenFinished(m_unlock->verify(password), this, [done](const Result<void> &result) { done.finish(result); });
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
    if (m_engine)
        m_engine->syncNow();
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

void DeskWorker::checkNext(QList<qint64> scopes, bool repair, QList<ScopeRepair::Report> reports,
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
    done.finish(m_replica ? m_replica->submit(command, arguments, undoSeconds, onBehalfOf) : Result<OutboxItem>(notOpen()));
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
