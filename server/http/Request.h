// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace edesk::http {

/// One whole request, its limits already enforced.
struct Request
{
    /// As sent, usually upper case ("GET").
    QByteArray method;
    /// Path with query in origin form ("/feed?after=7"); always begins with a slash.
    QByteArray target;
    /// The Authorization field, empty when absent.
    QByteArray authorization;
    /// The Content-Type field, empty when absent.
    QByteArray contentType;
    /// The peer's numeric address without port; an IPv4 address is written as such even on a dual socket.
    QByteArray peerAddress;
    QByteArray body;
};

} // namespace edesk::http
