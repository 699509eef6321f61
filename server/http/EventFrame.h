// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace edesk::http {

/// The pieces of a text/event-stream in chunked encoding. They are implicitly shared, so one frame queued on
/// many streams exists once.
namespace EventFrame {
/// One event; `data` has no line break.
QByteArray event(const QByteArray &data);
/// A comment that only shows the stream is alive.
QByteArray heartbeat();
/// The end of the stream.
QByteArray last();
} // namespace EventFrame

} // namespace edesk::http
