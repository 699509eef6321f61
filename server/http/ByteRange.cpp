// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ByteRange.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace edesk::http {
namespace {

/// Digits only; a number beyond 64 bits is as good as the largest.
std::optional<qint64> number(QByteArrayView text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    qint64 value = 0;
    if (std::from_chars(text.begin(), text.end(), value).ec == std::errc::result_out_of_range)
        value = std::numeric_limits<qint64>::max();
    return value;
}

} // namespace

ByteRange ByteRange::parse(QByteArrayView field, qint64 size)
{
    const ByteRange whole{Kind::Whole, 0, size};
    const ByteRange unsatisfiable{Kind::Unsatisfiable, 0, 0};
    constexpr QByteArrayView unit("bytes=");
    if (!field.startsWith(unit))
        return whole;
    const QByteArrayView range = field.sliced(unit.size()).trimmed();
    const qsizetype dash = range.indexOf('-');
    if (dash < 0)
        return whole;
    const QByteArrayView left = range.first(dash);
    const QByteArrayView right = range.sliced(dash + 1);
    const std::optional<qint64> from = number(left);
    const std::optional<qint64> to = number(right);
    if ((!left.isEmpty() && !from) || (!right.isEmpty() && !to) || (!from && !to))
        return whole;

    if (!from) {
        const qint64 length = std::min(*to, size);
        return length == 0 ? unsatisfiable : ByteRange{Kind::Part, size - length, length};
    }
    if (to && *to < *from)
        return whole;
    if (*from >= size)
        return unsatisfiable;
    const qint64 last = to ? std::min(*to, size - 1) : size - 1;
    return {Kind::Part, *from, last - *from + 1};
}

} // namespace edesk::http
