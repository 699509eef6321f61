// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/MemorySecretStore.h"

#include "client/session/Completion.h"

namespace edesk {

QFuture<Result<QByteArray>> MemorySecretStore::read(const QString &key)
{
    if (m_failure)
        return finishedFuture<QByteArray>(*m_failure);
    const auto secret = m_secrets.constFind(key);
    if (secret == m_secrets.constEnd())
        return finishedFuture<QByteArray>(failure(ErrorCode::NotFound, {key}));
    return finishedFuture<QByteArray>(*secret);
}

QFuture<Result<void>> MemorySecretStore::write(const QString &key, const QByteArray &value)
{
    if (m_failure)
        return finishedFuture<void>(*m_failure);
    m_secrets.insert(key, value);
    return finishedFuture<void>({});
}

QFuture<Result<void>> MemorySecretStore::remove(const QString &key)
{
    if (m_failure)
        return finishedFuture<void>(*m_failure);
    m_secrets.remove(key);
    return finishedFuture<void>({});
}

} // namespace edesk
