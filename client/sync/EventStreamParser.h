// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QByteArrayList>

namespace edesk {

/// Reads text/event-stream as it arrives, split anywhere, with LF, CRLF or CR line ends. Only `data` fields
/// matter here; comments are heartbeats.
class EventStreamParser
{
public:
    /// Most bytes of a line, and of the data of one event.
    static constexpr qsizetype Limit = 64LL * 1024;

    /// What one piece of the stream completed.
    struct Output
    {
        /// The data of each event, lines joined by LF.
        QByteArrayList events;
        /// Whether any line ended: the peer lives.
        bool alive = false;
    };

    /// TooLarge beyond the limit; the stream is of no use then.
    Result<Output> feed(QByteArrayView piece);

private:
    Result<void> endLine(Output &output);

    QByteArray m_line;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_afterCarriageReturn = false;
    bool m_atStart = true;
};

} // namespace edesk
