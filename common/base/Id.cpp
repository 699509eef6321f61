// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Id.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>

#include <mutex>

namespace edesk {
namespace {

constexpr quint8 variantBits = 0x80;

void setVersion(std::array<quint8, Id::Size> &bytes, quint8 version)
{
    bytes[6] = quint8((bytes[6] & 0x0f) | (version << 4));
    bytes[8] = quint8((bytes[8] & 0x3f) | variantBits);
}

} // namespace

Id Id::create()
{
    // 48 bits of milliseconds, then a 12-bit counter so that identifiers of one millisecond stay ordered,
    // then 62 random bits (RFC 9562, 6.2 method 1).
    static std::mutex mutex;
    static quint64 last = 0;
    quint64 stamp = 0;
    {
        const std::scoped_lock lock(mutex);
        stamp = std::max(quint64(QDateTime::currentMSecsSinceEpoch()) << 12, last + 1);
        last = stamp;
    }
    Id id;
    const quint64 milliseconds = stamp >> 12;
    for (int i = 0; i < 6; ++i)
        id.m_bytes[std::size_t(i)] = quint8(milliseconds >> (8 * (5 - i)));
    id.m_bytes[6] = quint8((stamp >> 8) & 0x0f);
    id.m_bytes[7] = quint8(stamp);
    const quint64 random = QRandomGenerator::system()->generate64();
    std::memcpy(id.m_bytes.data() + 8, &random, sizeof random);
    setVersion(id.m_bytes, 7);
    return id;
}

Id Id::derive(const Id &base, quint32 index)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(base.data(), Size));
    const std::array<char, 4> suffix{char(index >> 24), char(index >> 16), char(index >> 8), char(index)};
    hash.addData(QByteArrayView(suffix.data(), qsizetype(suffix.size())));
    const QByteArray digest = hash.result();
    Id id = base;
    std::memcpy(id.m_bytes.data() + 6, digest.constData(), 10);
    setVersion(id.m_bytes, 8);
    return id;
}

Id Id::fromString(QStringView text)
{
    if (text.size() != 36)
        return {};
    const QUuid uuid = QUuid::fromString(text);
    return uuid.isNull() ? Id() : fromBytes(uuid.toRfc4122());
}

Id Id::fromBytes(QByteArrayView bytes)
{
    Id id;
    if (bytes.size() == Size)
        std::memcpy(id.m_bytes.data(), bytes.data(), Size);
    return id;
}

QString Id::toString() const
{
    return QUuid::fromRfc4122(QByteArrayView(data(), Size)).toString(QUuid::WithoutBraces);
}

} // namespace edesk
