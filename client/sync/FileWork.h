// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/Completion.h"

#include <QThreadPool>

namespace edesk {

/// Reads and writes whole files beside the thread that asks, one piece of work after the other. Destroying it
/// waits for the one that runs; those that wait end with Cancelled.
class FileWork
{
public:
    FileWork() { m_pool.setMaxThreadCount(1); }
    FileWork(const FileWork &) = delete;
    FileWork &operator=(const FileWork &) = delete;
    ~FileWork()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }

    /// Runs `work`, which answers a Result<T>, in the other thread.
    template <typename T, typename Work>
    QFuture<Result<T>> run(Work work)
    {
        const Completion<T> completion;
        m_pool.start([completion, work = std::move(work)] { completion.finish(work()); });
        return completion.future();
    }

private:
    QThreadPool m_pool;
};

} // namespace edesk
