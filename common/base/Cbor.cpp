// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Cbor.h"

#include <algorithm>
#include <limits>

namespace edesk {
namespace {

constexpr quint8 majorUnsigned = 0;
constexpr quint8 majorNegative = 1;
constexpr quint8 majorBytes = 2;
constexpr quint8 majorText = 3;
constexpr quint8 majorArray = 4;
constexpr char simpleFalse = char(0xf4);
constexpr char simpleTrue = char(0xf5);
constexpr char simpleNull = char(0xf6);
constexpr int deepest = 16;

} // namespace

char *CborWriter::extend(quint8 major, quint64 value, qsizetype payload)
{
    const auto type = quint8(major << 5);
    int width = 0;
    quint8 first = 0;
    if (value < 24)
        first = quint8(type | value);
    else if (value <= 0xff)
        first = quint8(type | 24), width = 1;
    else if (value <= 0xffff)
        first = quint8(type | 25), width = 2;
    else if (value <= 0xffffffff)
        first = quint8(type | 26), width = 4;
    else
        first = quint8(type | 27), width = 8;
    const qsizetype start = m_out.size();
    m_out.resize(start + 1 + width + payload);
    char *out = m_out.data() + start;
    *out++ = char(first);
    for (int i = 0; i < width; ++i)
        *out++ = char(value >> (8 * (width - 1 - i)));
    return out;
}

void CborWriter::integer(qint64 value)
{
    if (value >= 0)
        extend(majorUnsigned, quint64(value), 0);
    else
        extend(majorNegative, quint64(-(value + 1)), 0);
}

void CborWriter::text(QStringView value)
{
    const QByteArray encoded = value.toUtf8();
    utf8(encoded);
}

void CborWriter::utf8(QByteArrayView value)
{
    char *out = extend(majorText, quint64(value.size()), value.size());
    std::copy(value.begin(), value.end(), out);
}

void CborWriter::bytes(QByteArrayView value)
{
    char *out = extend(majorBytes, quint64(value.size()), value.size());
    std::copy(value.begin(), value.end(), out);
}

void CborWriter::boolean(bool value)
{
    m_out.append(value ? simpleTrue : simpleFalse);
}

void CborWriter::null()
{
    m_out.append(simpleNull);
}

CborReader::Type CborReader::peek() const
{
    if (m_failed || atEnd())
        return Type::Invalid;
    const auto byte = quint8(m_data[m_position]);
    switch (byte >> 5) {
    case majorUnsigned:
    case majorNegative:
        return Type::Integer;
    case majorBytes:
        return Type::Bytes;
    case majorText:
        return Type::Text;
    case majorArray:
        return Type::Array;
    default:
        break;
    }
    switch (char(byte)) {
    case simpleFalse:
    case simpleTrue:
        return Type::Boolean;
    case simpleNull:
        return Type::Null;
    default:
        return Type::Invalid;
    }
}

CborReader::Head CborReader::head()
{
    if (m_failed || atEnd()) {
        m_failed = true;
        return {0, 0};
    }
    const auto first = quint8(m_data[m_position++]);
    const auto major = quint8(first >> 5);
    const auto info = quint8(first & 0x1f);
    if (info < 24)
        return {major, info};
    if (info > 27) {
        m_failed = true;
        return {0, 0};
    }
    const int width = 1 << (info - 24);
    if (m_data.size() - m_position < width) {
        m_failed = true;
        return {0, 0};
    }
    quint64 value = 0;
    for (int i = 0; i < width; ++i)
        value = value << 8 | quint8(m_data[m_position++]);
    return {major, value};
}

quint64 CborReader::array()
{
    const Head h = head();
    // Each item takes at least one byte, so a larger count is a lie.
    if (h.major != majorArray || h.value > quint64(m_data.size() - m_position))
        m_failed = true;
    return m_failed ? 0 : h.value;
}

qint64 CborReader::integer()
{
    const Head h = head();
    if (h.major > majorNegative || h.value > quint64(std::numeric_limits<qint64>::max()))
        m_failed = true;
    if (m_failed)
        return 0;
    return h.major == majorUnsigned ? qint64(h.value) : -qint64(h.value) - 1;
}

QByteArrayView CborReader::stretch(quint8 major)
{
    const Head h = head();
    if (h.major != major || h.value > quint64(m_data.size() - m_position))
        m_failed = true;
    if (m_failed)
        return {};
    const QByteArrayView out = m_data.sliced(m_position, qsizetype(h.value));
    m_position += qsizetype(h.value);
    return out;
}

QByteArrayView CborReader::utf8()
{
    const QByteArrayView out = stretch(majorText);
    if (!m_failed && !out.isValidUtf8())
        m_failed = true;
    return m_failed ? QByteArrayView() : out;
}

QString CborReader::text()
{
    constexpr char byteOrderMark[] = "\xef\xbb\xbf";
    QByteArrayView encoded = utf8();
    // Qt and its database drivers drop one at each reading: only without any does a text come back as it was.
    while (encoded.startsWith(byteOrderMark))
        encoded = encoded.sliced(qsizetype(sizeof byteOrderMark) - 1);
    return QString::fromUtf8(encoded);
}

QByteArrayView CborReader::bytes()
{
    return stretch(majorBytes);
}

Id CborReader::id()
{
    const QByteArrayView view = bytes();
    if (view.size() != Id::Size)
        m_failed = true;
    return m_failed ? Id() : Id::fromBytes(view);
}

bool CborReader::boolean()
{
    if (peek() != Type::Boolean) {
        m_failed = true;
        return false;
    }
    return m_data[m_position++] == simpleTrue;
}

bool CborReader::null()
{
    if (peek() != Type::Null)
        return false;
    ++m_position;
    return true;
}

QByteArrayView CborReader::skipped(bool validated)
{
    const qsizetype start = m_position;
    if (!skipItem(deepest, validated))
        m_failed = true;
    return m_failed ? QByteArrayView() : m_data.sliced(start, m_position - start);
}

bool CborReader::skipItem(int depth, bool validated)
{
    switch (peek()) {
    case Type::Integer:
        integer();
        return !m_failed;
    case Type::Bytes:
        bytes();
        return !m_failed;
    case Type::Text:
        validated ? utf8() : stretch(majorText);
        return !m_failed;
    case Type::Boolean:
    case Type::Null:
        ++m_position;
        return true;
    case Type::Array: {
        if (depth == 0)
            return false;
        const quint64 size = array();
        for (quint64 i = 0; i < size && !m_failed; ++i) {
            if (!skipItem(depth - 1, validated))
                return false;
        }
        return !m_failed;
    }
    case Type::Invalid:
        break;
    }
    return false;
}

} // namespace edesk
