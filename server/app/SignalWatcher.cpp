// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/SignalWatcher.h"

#include <csignal>

#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace edesk {

SignalWatcher::SignalWatcher(QObject *parent) : QObject(parent)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_descriptor = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    Q_ASSERT(m_descriptor >= 0);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SignalWatcher::read);
}

SignalWatcher::~SignalWatcher()
{
    m_notifier.reset();
    ::close(m_descriptor);
}

void SignalWatcher::read()
{
    signalfd_siginfo info;
    while (::read(m_descriptor, &info, sizeof info) == ssize_t(sizeof info))
        Q_EMIT terminationRequested();
}

} // namespace edesk
