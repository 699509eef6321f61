// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/EventFrame.h"

namespace edesk::http::EventFrame {

QByteArray event(const QByteArray &data)
{
    Q_ASSERT(!data.contains('\n') && !data.contains('\r'));
    constexpr QByteArrayView prefix("data: ");
    constexpr QByteArrayView suffix("\n\n");
    QByteArray frame = QByteArray::number(prefix.size() + data.size() + suffix.size(), 16);
    frame.reserve(frame.size() + prefix.size() + data.size() + suffix.size() + 4);
    frame.append("\r\n").append(prefix).append(data).append(suffix).append("\r\n");
    return frame;
}

QByteArray heartbeat()
{
    return QByteArrayLiteral("3\r\n:\n\n\r\n");
}

QByteArray last()
{
    return QByteArrayLiteral("0\r\n\r\n");
}

} // namespace edesk::http::EventFrame
