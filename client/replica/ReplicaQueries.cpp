// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaQueries.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace edesk {

/// One thread with its connection, and what waits for it.
class ReplicaQueries::Worker
{
public:
    Worker() = default;
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;
    ~Worker();

    Result<void> start(const QString &folder, const Catalogue &catalogue);
    void post(Job job);

private:
    void serve(ReplicaReader &reader);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    std::thread m_thread;
};

Result<void> ReplicaQueries::Worker::start(const QString &folder, const Catalogue &catalogue)
{
    std::promise<Result<void>> started;
    std::future<Result<void>> start = started.get_future();
    // A connection belongs to the thread that opens it.
    m_thread = std::thread([this, folder, &catalogue, &started] {
        const auto reader = ReplicaReader::open(folder, catalogue);
        started.set_value(reader ? Result<void>() : Result<void>(reader.error()));
        if (reader)
            serve(**reader);
    });
    return start.get();
}

ReplicaQueries::Worker::~Worker()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void ReplicaQueries::Worker::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void ReplicaQueries::Worker::serve(ReplicaReader &reader)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_stopping)
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(reader);
        // What the question holds is let go outside the lock.
        job = nullptr;
        lock.lock();
    }
}

Result<std::unique_ptr<ReplicaQueries>> ReplicaQueries::open(const QString &folder,
                                                             const Catalogue &catalogue)
{
    std::unique_ptr<ReplicaQueries> queries(new ReplicaQueries);
    for (const auto &worker : queries->m_workers)
        EDESK_CHECK(worker->start(folder, catalogue));
    return queries;
}

ReplicaQueries::ReplicaQueries()
{
    for (auto &worker : m_workers)
        worker = std::make_unique<Worker>();
}

ReplicaQueries::~ReplicaQueries()
{
    m_isEnding = true;
}

void ReplicaQueries::post(Lane lane, Job job)
{
    m_workers[std::size_t(lane)]->post(std::move(job));
}

} // namespace edesk
