// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/FileBody.h"
#include "server/http/RequestTraits.h"
#include "server/http/Response.h"

#include <optional>

namespace edesk::http {

/// The bytes of one answer, ready to be written.
struct AnswerPlan
{
    int status = 200;
    bool keepAlive = true;
    QByteArray head;
    QByteArray body;
    std::optional<FileBody> file;

    /// Turns the application's response into bytes for the request with these traits.
    static AnswerPlan of(const Response &response, const RequestTraits &request, const QByteArray &date);
    /// A short text answer of the edge's own.
    static AnswerPlan plain(int status, const RequestTraits &request, const QByteArray &date);
    /// The head of an event stream; nothing when the response's fields are invalid.
    static std::optional<QByteArray> streamHead(const Response &response, const QByteArray &date);
};

} // namespace edesk::http
