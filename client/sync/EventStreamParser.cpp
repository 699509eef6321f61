// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/EventStreamParser.h"

#include <utility>

namespace edesk {
namespace {

Error tooLarge()
{
    return failure(ErrorCode::TooLarge, {QStringLiteral("64 KiB")}, QStringLiteral("event stream"));
}

} // namespace

Result<EventStreamParser::Output> EventStreamParser::feed(QByteArrayView piece)
{
    Output output;
    for (const char c : piece) {
        const bool endsPair = c == '\n' && std::exchange(m_afterCarriageReturn, false);
        if (endsPair)
            continue;
        m_afterCarriageReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            EDESK_CHECK(endLine(output));
        } else if (m_line.size() >= Limit) {
            return tooLarge();
        } else {
            m_line.append(c);
        }
    }
    return output;
}

Result<void> EventStreamParser::endLine(Output &output)
{
    QByteArray line = std::exchange(m_line, {});
    output.alive = true;
    constexpr char byteOrderMark[] = "\xef\xbb\xbf";
    if (std::exchange(m_atStart, false) && line.startsWith(byteOrderMark))
        line.remove(0, qsizetype(sizeof byteOrderMark) - 1);
    if (line.isEmpty()) {
        if (std::exchange(m_hasData, false))
            output.events << std::exchange(m_data, {});
        return {};
    }
    const qsizetype colon = line.indexOf(':');
    if ((colon < 0 ? line : line.left(colon)) != "data")
        return {};
    QByteArrayView value = colon < 0 ? QByteArrayView() : QByteArrayView(line).sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (std::exchange(m_hasData, true))
        m_data.append('\n');
    if (m_data.size() + value.size() > Limit)
        return tooLarge();
    m_data.append(value);
    return {};
}

} // namespace edesk
