// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/DescriptorLimit.h"

#include <QLoggingCategory>

#include <sys/resource.h>

namespace edesk {
namespace {

Q_LOGGING_CATEGORY(log, "edesk.server")

/// The store's connections, files being sent, listeners, the log.
constexpr rlim_t besidesConnections = 256;

} // namespace

void raiseDescriptorLimit(int connections)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        qCWarning(log) << "the limit of open files is not known:" << qt_error_string();
        return;
    }
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max;
    if (before != limit.rlim_max && ::setrlimit(RLIMIT_NOFILE, &limit) != 0) {
        qCWarning(log) << "the limit of open files stays" << qulonglong(before) << qt_error_string();
        limit.rlim_cur = before;
    }
    qCInfo(log, "open files: at most %llu, was %llu", qulonglong(limit.rlim_cur), qulonglong(before));
    if (limit.rlim_cur < rlim_t(connections) + besidesConnections)
        qCWarning(log,
                  "too few open files for %d connections; raise the hard limit (LimitNOFILE=, ulimit -Hn)",
                  connections);
}

} // namespace edesk
