// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/SecretStore.h"

#include <QHash>

#include <optional>

namespace edesk {

/// Keeps secrets until it is destroyed: for tests, and for a desk that must leave no trace.
class MemorySecretStore final : public SecretStore
{
public:
    QFuture<Result<QByteArray>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, const QByteArray &value) override;
    QFuture<Result<void>> remove(const QString &key) override;
    bool isSecure() const override { return true; }

    /// From now on every operation fails with `error`; works again when empty.
    void setFailure(std::optional<Error> error) { m_failure = std::move(error); }
    const QHash<QString, QByteArray> &secrets() const { return m_secrets; }

private:
    QHash<QString, QByteArray> m_secrets;
    std::optional<Error> m_failure;
};

} // namespace edesk
