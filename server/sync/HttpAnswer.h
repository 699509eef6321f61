// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"
#include "server/http/Response.h"

namespace edesk {

/// Answers in the words of the protocol.
namespace HttpAnswer {
/// The HTTP status that fits an error.
int statusOf(ErrorCode code);
/// A protocol::Refusal with its status; Retry-After when waiting helps.
http::Response refusal(const Error &error);
/// The same with another status (404 for an unknown path, 405 for a wrong method).
http::Response refusal(const Error &error, int status);
/// 200 with these bytes.
http::Response cbor(const QByteArray &body);
/// 204.
http::Response empty();
} // namespace HttpAnswer

} // namespace edesk
