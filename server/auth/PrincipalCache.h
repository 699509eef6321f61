// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "server/auth/LruMap.h"
#include "server/auth/Principal.h"

#include <QByteArray>

#include <mutex>
#include <optional>

namespace edesk {

/// The access tokens seen last, so that most requests ask no database. Bounded; entries live for a moment
/// only, which bounds how long another process's revocation goes unnoticed. Thread-safe.
class PrincipalCache
{
public:
    struct Entry
    {
        Principal principal;
        /// When the token ends, by the wall clock.
        Instant expiresAt;
        /// Until when this entry is used, by the monotonic clock.
        Instant freshUntil;
    };

    PrincipalCache(const Clock &monotonic, qsizetype entries, qint64 freshMs);

    /// A fresh entry, if there is one.
    std::optional<Entry> find(const QByteArray &tokenHash);
    /// Changes with every forget…(): read it before asking the database and hand it to insert(), which then
    /// drops what a revocation has overtaken.
    quint64 generation() const;
    void insert(const QByteArray &tokenHash, const Principal &principal, Instant expiresAt,
                quint64 generation);

    void forgetFamily(const Id &family);
    void forgetDevice(const Id &device);
    /// All of the account's sign-ins but `kept`, which may be null.
    void forgetAccount(const Id &account, const Id &kept);
    qsizetype size() const;

private:
    template <typename Predicate>
    void forget(Predicate predicate);

    const Clock &m_clock;
    const qint64 m_freshMs;
    mutable std::mutex m_mutex;
    LruMap<QByteArray, Entry> m_entries;
    quint64 m_generation = 0;
};

} // namespace edesk
