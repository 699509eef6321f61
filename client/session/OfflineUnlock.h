// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/SecretCell.h"
#include "client/session/SteadyClock.h"

#include <QObject>
#include <QThreadPool>

namespace edesk {

/// What one hashing costs.
struct UnlockCost
{
    quint32 passes = 3;
    quint32 kibibytes = 64 * 1024;
};

/// Verifies the password of the person who last signed in online, without a network: keeps an Argon2id hash
/// of it in the secret store. After several wrong passwords it answers only after a pause.
class OfflineUnlock : public QObject
{
    Q_OBJECT

public:
    static constexpr int FreeFailures = 5;
    static constexpr std::chrono::seconds Pause{60};

    /// `store` and `clock` outlive this object.
    OfflineUnlock(SecretStore &store, const SteadyClock &clock, UnlockCost cost = {},
                  QObject *parent = nullptr);
    ~OfflineUnlock() override;

    /// Keeps the hash of a password the server has just accepted; the errors of the secret store.
    QFuture<Result<void>> remember(const QString &password);
    /// SignInFailed when wrong, Throttled with the seconds to wait, NotFound when nothing was remembered.
    QFuture<Result<void>> verify(const QString &password);
    /// Forgets the hash, and one being made (that remember() ends with Cancelled).
    QFuture<Result<void>> forget();

private:
    Result<void> judged(const Result<void> &verified);

    const SteadyClock &m_clock;
    UnlockCost m_cost;
    int m_failures = 0;
    /// What was hashed before the last forget() is not kept.
    int m_generation = 0;
    std::chrono::milliseconds m_blockedUntil{0};
    SecretCell m_cell;
    QThreadPool m_worker;
};

} // namespace edesk
