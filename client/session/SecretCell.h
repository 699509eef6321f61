// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/SecretStore.h"

#include <QObject>

#include <deque>
#include <functional>

namespace edesk {

/// One named secret; its operations take effect in the order they were asked for.
class SecretCell
{
public:
    SecretCell(SecretStore &store, const QString &key);

    /// NotFound when empty; the store's errors.
    QFuture<Result<QByteArray>> read();
    QFuture<Result<void>> write(const QByteArray &value);
    QFuture<Result<void>> clear();

private:
    template <typename T>
    QFuture<Result<T>> enqueue(std::function<QFuture<Result<T>>()> operation);
    void startNext();

    SecretStore &m_store;
    QString m_key;
    std::deque<std::function<void()>> m_waiting;
    bool m_busy = false;
    QObject m_context;
};

} // namespace edesk
