// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

#include <QByteArray>
#include <QString>

namespace edesk {

/// Appends CBOR items (RFC 8949, deterministic encoding: shortest heads, definite lengths) to a byte array.
class CborWriter
{
public:
    explicit CborWriter(QByteArray &out) : m_out(out) {}

    void array(quint64 size) { extend(4, size, 0); }
    void integer(qint64 value);
    void text(QStringView value);
    /// Text that is UTF-8 already.
    void utf8(QByteArrayView value);
    void bytes(QByteArrayView value);
    void id(const Id &value) { bytes(QByteArrayView(value.data(), Id::Size)); }
    void boolean(bool value);
    void null();
    /// Items that are CBOR already.
    void raw(QByteArrayView items) { m_out.append(items); }

private:
    /// Appends the head and answers where `payload` bytes after it go.
    char *extend(quint8 major, quint64 value, qsizetype payload);

    QByteArray &m_out;
};

/// Reads CBOR items from foreign bytes without trusting them: after the first thing that is not as asked,
/// `failed()` is true and every further read answers an empty value. Never reads past the end.
class CborReader
{
public:
    enum class Type { Integer, Bytes, Text, Array, Boolean, Null, Invalid };

    explicit CborReader(QByteArrayView data) : m_data(data) {}

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_position == m_data.size(); }
    qsizetype position() const { return m_position; }
    QByteArrayView data() const { return m_data; }
    /// The type of the next item; Invalid at the end or for items this protocol does not use.
    Type peek() const;

    quint64 array();
    qint64 integer();
    /// Byte order marks before a text are no part of it.
    QString text();
    /// The UTF-8 of a text item, validated, pointing into the data.
    QByteArrayView utf8();
    /// The same, not validated: for text that was validated before.
    QByteArrayView textBytes() { return stretch(3); }
    /// The contents of a byte string, pointing into the data.
    QByteArrayView bytes();
    /// A 16-byte string; anything else fails.
    Id id();
    bool boolean();
    /// Consumes a null and answers true, or leaves the item and answers false.
    bool null();
    /// Skips one whole item, nested at most 16 deep, and answers its bytes.
    QByteArrayView skip() { return skipped(true); }
    /// Like skip, by its form alone: UTF-8 in it is not validated. For items that are read field by field
    /// later.
    QByteArrayView extent() { return skipped(false); }
    void fail() { m_failed = true; }

private:
    struct Head
    {
        quint8 major;
        quint64 value;
    };
    Head head();
    QByteArrayView stretch(quint8 major);
    QByteArrayView skipped(bool validated);
    bool skipItem(int depth, bool validated);

    QByteArrayView m_data;
    qsizetype m_position = 0;
    bool m_failed = false;
};

} // namespace edesk
