// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/SecretCell.h"

#include "client/session/Completion.h"

namespace edesk {

SecretCell::SecretCell(SecretStore &store, const QString &key) : m_store(store), m_key(key) {}

template <typename T>
QFuture<Result<T>> SecretCell::enqueue(std::function<QFuture<Result<T>>()> operation)
{
    const Completion<T> completion;
    m_waiting.push_back([this, completion, operation = std::move(operation)] {
        whenFinished(operation(), &m_context, [this, completion](const Result<T> &result) {
            m_busy = false;
            startNext();
            completion.finish(result);
        });
    });
    startNext();
    return completion.future();
}

void SecretCell::startNext()
{
    if (m_busy || m_waiting.empty())
        return;
    m_busy = true;
    const std::function<void()> start = std::move(m_waiting.front());
    m_waiting.pop_front();
    start();
}

QFuture<Result<QByteArray>> SecretCell::read()
{
    return enqueue<QByteArray>([this] { return m_store.read(m_key); });
}

QFuture<Result<void>> SecretCell::write(const QByteArray &value)
{
    return enqueue<void>([this, value] { return m_store.write(m_key, value); });
}

QFuture<Result<void>> SecretCell::clear()
{
    return enqueue<void>([this] { return m_store.remove(m_key); });
}

} // namespace edesk
