// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/base/Result.h"
#include "server/auth/LruMap.h"

#include <QByteArray>
#include <QString>

#include <mutex>

namespace edesk {

/// A bucket of tries: `burst` at once, then one more every `refillMs`.
struct TryLimit
{
    int burst;
    qint64 refillMs;
};

/// An address may stand for a whole agency behind one router, so it gets more than a name.
struct ThrottleLimits
{
    TryLimit perAddress{60, 1000};
    TryLimit perName{10, 6000};
    /// Most addresses, and most names, remembered; the ones seen longest ago are forgotten first.
    qsizetype entries = 100'000;
};

/// Slows down guessing, per address and per user name, in memory. Every try is charged before it is made, so
/// that tries at the same moment count too, and given back when it succeeds. Thread-safe.
class Throttle
{
public:
    /// `monotonic` must outlive this; should it jump all the same, nobody waits longer than one refill.
    explicit Throttle(const Clock &monotonic, const ThrottleLimits &limits = {});

    /// Charges one try; Throttled with the seconds to wait when there is none left (nothing is charged then).
    Result<void> charge(const QString &address, const QString &userName);
    /// Gives back a try that succeeded, and forgets the name's failures.
    void succeeded(const QString &address, const QString &userName);
    /// How many addresses and names are remembered.
    qsizetype size() const;

private:
    /// `level` is counted in milliseconds of refill: a try costs `refillMs`.
    struct Bucket
    {
        qint64 level = 0;
        Instant at;
    };
    using Buckets = LruMap<QByteArray, Bucket>;

    static Bucket &filled(Buckets &buckets, const QByteArray &key, const TryLimit &limit, Instant now);

    const Clock &m_clock;
    const ThrottleLimits m_limits;
    mutable std::mutex m_mutex;
    Buckets m_addresses;
    Buckets m_names;
};

} // namespace edesk
