// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QFuture>

namespace edesk {

/// Carries one request to the server and its answer back.
class Transport
{
public:
    Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;
    virtual ~Transport() = default;

    /// Posts `body` to `path`, with `accessToken` unless that is empty. Gives the body of a 2xx answer; a
    /// refusal by the server or a failure of the network is an Error. Always ends; cancelling the future or
    /// destroying the transport ends it at once.
    virtual QFuture<Result<QByteArray>> post(const QByteArray &path, const QByteArray &body,
                                             const QByteArray &accessToken) = 0;
};

} // namespace edesk
