// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/TerminationSignal.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <unistd.h>
#endif

namespace edesk {

#ifdef Q_OS_UNIX

namespace {

/// Written by the handler, read by the event loop: all that a handler may do safely.
int ends[2] = {-1, -1};

void note(int)
{
    const int before = errno;
    const char one = 1;
    // A full pipe says it already.
    [[maybe_unused]] const ssize_t written = ::write(ends[1], &one, 1);
    errno = before;
}

void handle(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

TerminationSignal::~TerminationSignal()
{
    if (!m_listens)
        return;
    handle(SIG_DFL);
    for (int &end : ends)
        ::close(std::exchange(end, -1));
}

Result<void> TerminationSignal::listen()
{
    if (m_listens)
        return {};
    if (::pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0)
        return failure(ErrorCode::Internal, {}, qt_error_string(errno));
    m_listens = true;
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &TerminationSignal::read);
    handle(&note);
    return {};
}

void TerminationSignal::read()
{
    char taken[16];
    while (::read(ends[0], taken, sizeof taken) > 0)
        continue;
    Q_EMIT received();
}

#else

TerminationSignal::~TerminationSignal() = default;

Result<void> TerminationSignal::listen()
{
    return {};
}

void TerminationSignal::read() {}

#endif

} // namespace edesk
