// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstring>

namespace edesk {

/// A 128-bit identifier (RFC 9562): version 7 when made here, version 8 when derived. All zero is null.
class Id
{
public:
    static constexpr qsizetype Size = 16;

    constexpr Id() = default;

    /// A new time-ordered identifier (version 7); strictly increasing within this process.
    static Id create();
    /// The `index`-th identifier that follows from `base`: the same on every machine (version 8, same time
    /// part).
    static Id derive(const Id &base, quint32 index);
    /// Reads the canonical text form; null when malformed.
    static Id fromString(QStringView text);
    /// Reads 16 bytes; null when the size is wrong.
    static Id fromBytes(QByteArrayView bytes);

    bool isNull() const { return *this == Id(); }
    /// Lower-case canonical text, 36 characters.
    QString toString() const;
    QByteArray toBytes() const { return QByteArray(data(), Size); }
    const char *data() const { return reinterpret_cast<const char *>(m_bytes.data()); }
    quint8 lastByte() const { return m_bytes.back(); }

    // clang-tidy 14 takes the zero it compares with for a pointer.
    auto operator<=>(const Id &) const = default; // NOLINT(modernize-use-nullptr)

    friend size_t qHash(const Id &id, size_t seed = 0) noexcept
    {
        return qHashBits(id.m_bytes.data(), Size, seed);
    }

private:
    std::array<quint8, Size> m_bytes{};
};

} // namespace edesk

template <>
struct std::hash<edesk::Id>
{
    std::size_t operator()(const edesk::Id &id) const noexcept
    {
        std::size_t tail = 0;
        std::memcpy(&tail, id.data() + edesk::Id::Size - sizeof tail, sizeof tail);
        return tail;
    }
};
