// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace edesk {

/// Keeps small secrets under names. Every operation ends, also without a keychain. Operations on one name
/// that are under way at the same time may take effect in any order: SecretCell puts them in line.
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    /// NotFound when there is none, SecretStoreUnavailable or FileFailed when the store does not work.
    virtual QFuture<Result<QByteArray>> read(const QString &key) = 0;
    virtual QFuture<Result<void>> write(const QString &key, const QByteArray &value) = 0;
    /// Succeeds when there was none.
    virtual QFuture<Result<void>> remove(const QString &key) = 0;

    /// False when others with access to the person's files can read the secrets; the person is told then
    /// (SecretStoreUnavailable).
    virtual bool isSecure() const = 0;
};

} // namespace edesk
