// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace edesk {

/// A fixed number of threads, each with its own database connection, behind a queue of bounded length.
/// Thread-safe.
class WorkerPool
{
public:
    struct Options
    {
        int threads = 4;
        /// Most jobs that wait; one more is refused.
        std::size_t queueLimit = 1024;
    };

    /// One piece of work on the worker's connection. Answers what went wrong, so that the pool can tell
    /// whether the connection still serves: after StoreFailed it opens a new one.
    using Work = std::function<Result<void>(Database &)>;
    /// Called instead of the work when no connection can be opened.
    using Unreachable = std::function<void(const Error &)>;

    /// Starts the threads and opens their connections; fails when one cannot be opened.
    static Result<std::unique_ptr<WorkerPool>> start(const DatabaseAddress &address, const Options &options);
    /// As stop().
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// Queues a job; false, with nothing queued, when the queue is full or the pool stops.
    bool submit(Work work, Unreachable unreachable = {});
    /// Finishes what is queued and ends the threads. Not to be called from a job.
    void stop();

    /// Jobs that wait for a thread.
    std::size_t queued() const;
    /// Jobs that run.
    std::size_t running() const;

private:
    struct Job
    {
        Work work;
        Unreachable unreachable;
    };
    using Connection = std::unique_ptr<Database>;

    WorkerPool(DatabaseAddress address, std::size_t queueLimit);
    void serve(int index, const std::function<void(Result<void>)> &started);
    void perform(const Job &job, Connection &connection) const;

    const DatabaseAddress m_address;
    const std::size_t m_queueLimit;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::size_t m_running = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace edesk
