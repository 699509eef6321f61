// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Limits.h"

#include <QByteArray>
#include <QString>

namespace edesk::http {

/// Where and how the edge listens.
struct EdgeConfig
{
    /// A numeric IPv4 or IPv6 address; "::" takes both families.
    QByteArray address = "127.0.0.1";
    /// 0 lets the system choose; ask Edge::port().
    quint16 port = 0;
    /// I/O threads, 1 to 64.
    int threads = 2;
    /// PEM, the server's certificate first, then its intermediates.
    QString certificateFile;
    /// PEM, unencrypted; an EC key is the fast choice.
    QString keyFile;
    Limits limits;
    /// A stream without events sends a comment this often.
    int heartbeatSeconds = 20;
};

} // namespace edesk::http
