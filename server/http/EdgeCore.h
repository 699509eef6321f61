// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Admission.h"
#include "server/http/Counters.h"
#include "server/http/Edge.h"
#include "server/http/StreamRegistry.h"
#include "server/http/TlsContext.h"

#include <atomic>
#include <memory>

namespace edesk::http {

/// What the I/O threads of one edge share. Outlives the edge while a completion is still held somewhere.
struct EdgeCore
{
    EdgeCore(EdgeConfig c, TlsContext t, Handler h, StreamClosed closed)
        : config(std::move(c)),
          tls(std::move(t)),
          handler(std::move(h)),
          admission(std::make_shared<Admission>(config.limits)),
          streams(config.threads, std::move(closed))
    {
    }

    const EdgeConfig config;
    const TlsContext tls;
    /// Cleared when the I/O threads have ended.
    Handler handler;
    const std::shared_ptr<Admission> admission;
    StreamRegistry streams;
    Counters counters;
    std::atomic<bool> stopping = false;
};

} // namespace edesk::http
