// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/SecretStore.h"

#include <QThreadPool>

namespace edesk {

/// Keeps secrets in one file only its owner can read, replaced atomically. Works on a thread of its own, one
/// operation after another; destroying it waits for those under way.
class FileSecretStore final : public SecretStore
{
public:
    explicit FileSecretStore(const QString &file);

    QFuture<Result<QByteArray>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, const QByteArray &value) override;
    QFuture<Result<void>> remove(const QString &key) override;
    bool isSecure() const override { return false; }

private:
    QString m_file;
    QThreadPool m_worker;
};

} // namespace edesk
