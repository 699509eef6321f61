// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace edesk::http {

/// The part of a file a Range field asks for.
struct ByteRange
{
    enum class Kind {
        /// No field, several ranges, another unit or nonsense: the whole file.
        Whole,
        Part,
        /// Nothing of the file lies in the range: 416.
        Unsatisfiable,
    };

    Kind kind = Kind::Whole;
    qint64 first = 0;
    qint64 length = 0;

    /// Reads a Range field (RFC 9110, 14.2) for a file of `size` bytes.
    static ByteRange parse(QByteArrayView field, qint64 size);
};

} // namespace edesk::http
