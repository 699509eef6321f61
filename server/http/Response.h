// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace edesk::http {

/// What the application answers. For HEAD it answers as for GET; the edge leaves the body out.
struct Response
{
    int status = 200;
    /// The Content-Type; none is sent when empty.
    QByteArray type = "application/cbor";
    QByteArray body;
    /// Further fields. A name or value with a line break turns the answer into 500. Content-Length,
    /// Transfer-Encoding, Connection and Date are the edge's own.
    QList<std::pair<QByteArray, QByteArray>> headers;
    /// When set, the body is this regular file and `body` is ignored; a 200 honours Range and If-Range.
    QString filePath;
    /// Non-zero: the answer opens a text/event-stream known to the application by this number, unique among
    /// the open ones. Whatever is pushed to it after the completion returned is delivered in order.
    quint64 stream = 0;
};

} // namespace edesk::http
