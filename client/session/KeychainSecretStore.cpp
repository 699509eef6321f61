// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/KeychainSecretStore.h"

#include "client/session/Completion.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace edesk {
namespace {

Error keychainError(const QKeychain::Job &job, const QString &key)
{
    if (job.error() == QKeychain::EntryNotFound)
        return failure(ErrorCode::NotFound, {key});
    return failure(ErrorCode::SecretStoreUnavailable, {}, job.errorString());
}

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &service, std::chrono::milliseconds timeout)
    : m_service(service), m_timeout(timeout)
{
}

template <typename T, typename Outcome>
QFuture<Result<T>> KeychainSecretStore::run(QKeychain::Job *job, const QString &key, Outcome outcome)
{
    const Completion<T> completion;
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, &m_context,
                     [completion, outcome](QKeychain::Job *ended) { completion.finish(outcome(*ended)); });
    QTimer::singleShot(m_timeout, &m_context, [completion] {
        completion.finish(failure(ErrorCode::SecretStoreUnavailable, {}, QStringLiteral("no answer")));
    });
    job->start();
    return completion.future();
}

QFuture<Result<QByteArray>> KeychainSecretStore::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    return run<QByteArray>(job, key, [job, key](const QKeychain::Job &ended) -> Result<QByteArray> {
        if (ended.error() != QKeychain::NoError)
            return keychainError(ended, key);
        return job->binaryData();
    });
}

QFuture<Result<void>> KeychainSecretStore::write(const QString &key, const QByteArray &value)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(value);
    return run<void>(job, key, [key](const QKeychain::Job &ended) -> Result<void> {
        if (ended.error() != QKeychain::NoError)
            return keychainError(ended, key);
        return {};
    });
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    return run<void>(job, key, [key](const QKeychain::Job &ended) -> Result<void> {
        if (ended.error() != QKeychain::NoError && ended.error() != QKeychain::EntryNotFound)
            return keychainError(ended, key);
        return {};
    });
}

} // namespace edesk
