// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/SecretStore.h"

#include <QObject>

#include <memory>
#include <optional>

namespace edesk {

/// Uses the first store until it fails, then the second until it is destroyed. A secret in the second store
/// was written when the first did not work, so it is newer than one in the first; it leaves the second once
/// the first has taken a new value.
class FallbackSecretStore final : public SecretStore
{
public:
    FallbackSecretStore(std::unique_ptr<SecretStore> first, std::unique_ptr<SecretStore> second);

    QFuture<Result<QByteArray>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, const QByteArray &value) override;
    QFuture<Result<void>> remove(const QString &key) override;
    /// Whether the store that holds the secret last read or written is secure.
    bool isSecure() const override;

    /// True once the first store has failed.
    bool hasFallenBack() const { return m_firstFailure.has_value(); }
    /// Why the first store is not used any more.
    const std::optional<Error> &firstFailure() const { return m_firstFailure; }

private:
    void fallBack(const Error &error);

    std::unique_ptr<SecretStore> m_first;
    std::unique_ptr<SecretStore> m_second;
    std::optional<Error> m_firstFailure;
    bool m_usesSecond = false;
    QObject m_context;
};

} // namespace edesk
