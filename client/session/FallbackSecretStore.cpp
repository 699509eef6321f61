// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/FallbackSecretStore.h"

#include "client/session/Completion.h"

namespace edesk {

FallbackSecretStore::FallbackSecretStore(std::unique_ptr<SecretStore> first,
                                         std::unique_ptr<SecretStore> second)
    : m_first(std::move(first)), m_second(std::move(second))
{
}

void FallbackSecretStore::fallBack(const Error &error)
{
    if (!m_firstFailure)
        m_firstFailure = error;
    m_usesSecond = true;
}

bool FallbackSecretStore::isSecure() const
{
    return m_usesSecond ? m_second->isSecure() : m_first->isSecure();
}

QFuture<Result<QByteArray>> FallbackSecretStore::read(const QString &key)
{
    const Completion<QByteArray> completion;
    whenFinished(m_second->read(key), &m_context, [=, this](const Result<QByteArray> &newer) {
        const bool missing = !newer && newer.error().code == ErrorCode::NotFound;
        if (newer || (missing && m_firstFailure)) {
            m_usesSecond = true;
            completion.finish(newer);
            return;
        }
        if (m_firstFailure) {
            completion.finish(newer.error());
            return;
        }
        whenFinished(m_first->read(key), &m_context, [=, this](const Result<QByteArray> &older) {
            if (older || older.error().code == ErrorCode::NotFound)
                m_usesSecond = false;
            else
                fallBack(older.error());
            const bool works = older || !m_firstFailure;
            completion.finish(works ? older : newer);
        });
    });
    return completion.future();
}

QFuture<Result<void>> FallbackSecretStore::write(const QString &key, const QByteArray &value)
{
    if (m_firstFailure) {
        m_usesSecond = true;
        return m_second->write(key, value);
    }
    const Completion<void> completion;
    const auto pass = [completion](const Result<void> &result) { completion.finish(result); };
    whenFinished(m_first->write(key, value), &m_context, [=, this](const Result<void> &written) {
        if (written) {
            m_usesSecond = false;
            whenFinished(m_second->remove(key), &m_context, pass);
        } else {
            fallBack(written.error());
            whenFinished(m_second->write(key, value), &m_context, pass);
        }
    });
    return completion.future();
}

QFuture<Result<void>> FallbackSecretStore::remove(const QString &key)
{
    const Completion<void> completion;
    // A keychain that is not there has nothing to remove, when the secrets were found in the second store.
    const bool usedSecond = m_usesSecond;
    whenFinished(m_second->remove(key), &m_context, [=, this](const Result<void> &second) {
        if (m_firstFailure) {
            completion.finish(second);
            return;
        }
        whenFinished(m_first->remove(key), &m_context, [=, this](const Result<void> &first) {
            if (!first)
                fallBack(first.error());
            const bool decides =
                first || (usedSecond && first.error().code == ErrorCode::SecretStoreUnavailable);
            completion.finish(decides ? second : first);
        });
    });
    return completion.future();
}

} // namespace edesk
