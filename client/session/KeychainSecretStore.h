// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/SecretStore.h"

#include <QObject>

#include <chrono>

namespace QKeychain {
class Job;
}

namespace edesk {

/// Keeps secrets in the operating system's keychain (Secret Service, KWallet, Windows credentials). A
/// keychain that does not answer in time is SecretStoreUnavailable.
class KeychainSecretStore final : public SecretStore
{
public:
    /// Long enough for a person to type the keychain's password.
    static constexpr std::chrono::seconds DefaultTimeout{60};

    /// `service` groups the secrets of one profile.
    explicit KeychainSecretStore(const QString &service, std::chrono::milliseconds timeout = DefaultTimeout);

    QFuture<Result<QByteArray>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, const QByteArray &value) override;
    QFuture<Result<void>> remove(const QString &key) override;
    bool isSecure() const override { return true; }

private:
    template <typename T, typename Outcome>
    QFuture<Result<T>> run(QKeychain::Job *job, const QString &key, Outcome outcome);

    QString m_service;
    std::chrono::milliseconds m_timeout;
    QObject m_context;
};

} // namespace edesk
