// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/DeskCore.h"

namespace edesk {

DeskCore::DeskCore(const DeskWorker::Config &config, QObject *parent)
    : DeskPort(parent), m_folder(config.folder), m_worker(new DeskWorker(config))
{
    qRegisterMetaType<QSet<EntityKind>>();
    qRegisterMetaType<QList<OutboxItem>>();
    qRegisterMetaType<SyncStatus>();
    qRegisterMetaType<TransferStatus>();
    qRegisterMetaType<Error>();
    qRegisterMetaType<DeskIdentity>();
    m_thread.setObjectName(QStringLiteral("desk"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &DeskWorker::begin);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &DeskWorker::opened, this, [this](const DeskIdentity &identity) {
        m_identity = identity;
        Q_EMIT opened(identity);
    });
    connect(m_worker, &DeskWorker::sessionChanged, this, [this](Session::State state) {
        m_sessionState = state;
        Q_EMIT sessionChanged(state);
    });
    connect(m_worker, &DeskWorker::outboxChanged, this, [this](const QList<OutboxItem> &items) {
        m_outbox = items;
        Q_EMIT outboxChanged();
    });
    connect(m_worker, &DeskWorker::statusChanged, this, [this](const SyncStatus &status) {
        m_status = status;
        Q_EMIT statusChanged(status);
    });
    connect(m_worker, &DeskWorker::transferChanged, this, [this](const TransferStatus &status) {
        if (status.phase == TransferStatus::Phase::Done)
            m_transfers.remove(status.content);
        else
            m_transfers.insert(status.content, status);
        Q_EMIT transferChanged(status);
    });
    connect(m_worker, &DeskWorker::rowsChanged, this, &DeskCore::rowsChanged);
    connect(m_worker, &DeskWorker::troubled, this, &DeskCore::troubled);
    connect(m_worker, &DeskWorker::filesSetAside, this, &DeskCore::filesSetAside);
    m_thread.start();
}

DeskCore::~DeskCore()
{
    // After what was asked last: a draft that is saved as the window closes.
    QMetaObject::invokeMethod(m_worker, [this] { m_thread.quit(); });
    m_thread.wait();
}

template <typename T, typename Call>
QFuture<Result<T>> DeskCore::ask(Call call)
{
    const Completion<T> completion;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, call = std::move(call), completion] { call(*worker, completion); });
    return completion.future();
}

QFuture<Result<void>> DeskCore::signIn(const QUrl &server, const QString &caFile, const QString &user,
                                       const QString &password, const QString &deviceName)
{
    return ask<void>([=](DeskWorker &worker, const Completion<void> &done) {
        worker.signIn(server, caFile, user, password, deviceName, done);
    });
}

QFuture<Result<void>> DeskCore::restore()
{
    return ask<void>([](DeskWorker &worker, const Completion<void> &done) { worker.restore(done); });
}

QFuture<Result<void>> DeskCore::signOut()
{
    return ask<void>([](DeskWorker &worker, const Completion<void> &done) { worker.signOut(done); });
}

QFuture<Result<void>> DeskCore::changePassword(const QString &current, const QString &next)
{
    return ask<void>([=](DeskWorker &worker, const Completion<void> &done) {
        worker.changePassword(current, next, done);
    });
}

QFuture<Result<void>> DeskCore::unlock(const QString &password)
{
    return ask<void>(
        [=](DeskWorker &worker, const Completion<void> &done) { worker.unlock(password, done); });
}

QFuture<Result<void>> DeskCore::syncOnce()
{
    return ask<void>([](DeskWorker &worker, const Completion<void> &done) { worker.syncOnce(done); });
}

QFuture<Result<QList<ScopeRepair::Report>>> DeskCore::check(bool repair)
{
    return ask<QList<ScopeRepair::Report>>(
        [=](DeskWorker &worker, const Completion<QList<ScopeRepair::Report>> &done) {
            worker.check(repair, done);
        });
}

void DeskCore::saveDraft(const QString &key, const QByteArray &content)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->saveDraft(key, content); });
}

QFuture<Result<QByteArray>> DeskCore::loadDraft(const QString &key)
{
    return ask<QByteArray>(
        [=](DeskWorker &worker, const Completion<QByteArray> &done) { worker.loadDraft(key, done); });
}

QFuture<Result<OutboxItem>> DeskCore::submit(const QString &command, const std::vector<Value> &arguments,
                                             int undoSeconds, const Id &onBehalfOf)
{
    return ask<OutboxItem>([=](DeskWorker &worker, const Completion<OutboxItem> &done) {
        worker.submit(command, arguments, undoSeconds, onBehalfOf, done);
    });
}

QFuture<Result<void>> DeskCore::takeBack(const Id &command)
{
    return ask<void>(
        [=](DeskWorker &worker, const Completion<void> &done) { worker.takeBack(command, done); });
}

QFuture<Result<void>> DeskCore::dismiss(const Id &command)
{
    return ask<void>(
        [=](DeskWorker &worker, const Completion<void> &done) { worker.dismiss(command, done); });
}

QFuture<Result<OutboxItem>> DeskCore::retry(const Id &command)
{
    return ask<OutboxItem>(
        [=](DeskWorker &worker, const Completion<OutboxItem> &done) { worker.retry(command, done); });
}

QFuture<Result<void>> DeskCore::snooze(const QList<Snooze> &rows)
{
    return ask<void>([=](DeskWorker &worker, const Completion<void> &done) { worker.snooze(rows, done); });
}

QFuture<Result<void>> DeskCore::sendFiles()
{
    return ask<void>([](DeskWorker &worker, const Completion<void> &done) { worker.sendFiles(done); });
}

QFuture<Result<ContentRef>> DeskCore::addFile(const QString &path)
{
    return ask<ContentRef>(
        [=](DeskWorker &worker, const Completion<ContentRef> &done) { worker.addFile(path, done); });
}

QFuture<Result<QString>> DeskCore::openContent(const EntityRef &row)
{
    return ask<QString>(
        [=](DeskWorker &worker, const Completion<QString> &done) { worker.openContent(row, done); });
}

void DeskCore::cancelTransfer(const QString &content)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->cancelTransfer(content); });
}

QFuture<Result<void>> DeskCore::forgetFetched()
{
    return ask<void>([](DeskWorker &worker, const Completion<void> &done) { worker.forgetFetched(done); });
}

void DeskCore::syncNow()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->syncNow(); });
}

void DeskCore::setOffline(bool offline)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->setOffline(offline); });
}

} // namespace edesk
