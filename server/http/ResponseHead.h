// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace edesk::http {

/// The status line and fields of an answer.
struct ResponseHead
{
    int status = 200;
    QByteArray type;
    QList<std::pair<QByteArray, QByteArray>> headers;
    /// Sent as Content-Length; without it and not chunked, the answer has no body by its nature (204, 304).
    std::optional<qint64> contentLength;
    bool chunked = false;
    bool http10 = false;
    bool keepAlive = true;

    /// Whether names and values are free of anything that would end them early.
    bool isValid() const;
    /// The bytes up to and including the empty line; `date` is an HTTP date.
    QByteArray encoded(const QByteArray &date) const;
};

} // namespace edesk::http
