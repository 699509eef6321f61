// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "server/http/FileDescriptor.h"

#include <QByteArray>

#include <vector>

namespace edesk::http {

/// Listening sockets that share one address and port, one for each I/O thread; the kernel spreads
/// connections over them.
struct Listener
{
    std::vector<FileDescriptor> sockets;
    quint16 port = 0;
    bool ipv6 = false;

    /// Fails with ConfigInvalid for an unusable address and AddressInUse for a port that anybody listens on.
    static Result<Listener> open(const QByteArray &address, quint16 port, int count);
};

} // namespace edesk::http
