// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/PrincipalCache.h"

namespace edesk {

PrincipalCache::PrincipalCache(const Clock &monotonic, qsizetype entries, qint64 freshMs)
    : m_clock(monotonic), m_freshMs(freshMs), m_entries(entries)
{
}

std::optional<PrincipalCache::Entry> PrincipalCache::find(const QByteArray &tokenHash)
{
    const std::scoped_lock lock(m_mutex);
    const Entry *entry = m_entries.find(tokenHash);
    if (!entry)
        return {};
    const Instant now = m_clock.now();
    if (now < entry->freshUntil && entry->freshUntil <= now.plusMs(m_freshMs))
        return *entry;
    m_entries.remove(tokenHash);
    return {};
}

quint64 PrincipalCache::generation() const
{
    const std::scoped_lock lock(m_mutex);
    return m_generation;
}

void PrincipalCache::insert(const QByteArray &tokenHash, const Principal &principal, Instant expiresAt,
                            quint64 generation)
{
    const std::scoped_lock lock(m_mutex);
    if (generation == m_generation)
        m_entries.insert(tokenHash, {principal, expiresAt, m_clock.now().plusMs(m_freshMs)});
}

template <typename Predicate>
void PrincipalCache::forget(Predicate predicate)
{
    const std::scoped_lock lock(m_mutex);
    ++m_generation;
    m_entries.removeIf([&](const Entry &entry) { return predicate(entry.principal); });
}

void PrincipalCache::forgetFamily(const Id &family)
{
    forget([&](const Principal &p) { return p.family == family; });
}

void PrincipalCache::forgetDevice(const Id &device)
{
    forget([&](const Principal &p) { return p.device == device; });
}

void PrincipalCache::forgetAccount(const Id &account, const Id &kept)
{
    forget([&](const Principal &p) { return p.account == account && (kept.isNull() || p.family != kept); });
}

qsizetype PrincipalCache::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries.size();
}

} // namespace edesk
