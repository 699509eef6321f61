// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/Throttle.h"

#include <QCryptographicHash>
#include <QHostAddress>

#include <algorithm>

namespace edesk {
namespace {

constexpr qsizetype keyBytes = 16;

/// Keys have one size, however long the text: memory stays bounded.
QByteArray keyOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).left(keyBytes);
}

QByteArray nameKey(const QString &userName)
{
    return keyOf(userName.normalized(QString::NormalizationForm_KC).toCaseFolded());
}

/// One key per IPv4 address, however written, and per IPv6 /64, which is what one subscriber holds.
QByteArray addressKey(const QString &text)
{
    const QHostAddress address(text);
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4)
        return keyOf(QHostAddress(v4).toString());
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return keyOf(text);
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(bytes.c + 8, bytes.c + 16, quint8(0));
    return keyOf(QHostAddress(bytes).toString());
}

qint64 missing(qint64 level, const TryLimit &limit)
{
    return std::max<qint64>(limit.refillMs - level, 0);
}

} // namespace

Throttle::Throttle(const Clock &monotonic, const ThrottleLimits &limits)
    : m_clock(monotonic), m_limits(limits), m_addresses(limits.entries), m_names(limits.entries)
{
}

Throttle::Bucket &Throttle::filled(Buckets &buckets, const QByteArray &key, const TryLimit &limit,
                                   Instant now)
{
    const qint64 full = limit.burst * limit.refillMs;
    Bucket *bucket = buckets.find(key);
    if (!bucket)
        return buckets.insert(key, {full, now});
    const qint64 elapsed = std::clamp<qint64>(now.ms - bucket->at.ms, 0, full);
    bucket->level = std::min(full, bucket->level + elapsed);
    bucket->at = now;
    return *bucket;
}

Result<void> Throttle::charge(const QString &address, const QString &userName)
{
    const QByteArray addressIndex = addressKey(address);
    const QByteArray nameIndex = nameKey(userName);
    const std::scoped_lock lock(m_mutex);
    const Instant now = m_clock.now();
    Bucket &byAddress = filled(m_addresses, addressIndex, m_limits.perAddress, now);
    if (const qint64 wait = missing(byAddress.level, m_limits.perAddress); wait > 0)
        return failure(ErrorCode::Throttled, {QString::number((wait + 999) / 1000)});
    Bucket &byName = filled(m_names, nameIndex, m_limits.perName, now);
    if (const qint64 wait = missing(byName.level, m_limits.perName); wait > 0)
        return failure(ErrorCode::Throttled, {QString::number((wait + 999) / 1000)});
    byAddress.level -= m_limits.perAddress.refillMs;
    byName.level -= m_limits.perName.refillMs;
    return {};
}

void Throttle::succeeded(const QString &address, const QString &userName)
{
    const QByteArray addressIndex = addressKey(address);
    const QByteArray nameIndex = nameKey(userName);
    const std::scoped_lock lock(m_mutex);
    Bucket &byAddress = filled(m_addresses, addressIndex, m_limits.perAddress, m_clock.now());
    byAddress.level = std::min(m_limits.perAddress.burst * m_limits.perAddress.refillMs,
                               byAddress.level + m_limits.perAddress.refillMs);
    m_names.remove(nameIndex);
}

qsizetype Throttle::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_addresses.size() + m_names.size();
}

} // namespace edesk
