// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/WorkerPool.h"

#include <QByteArray>

#include <future>

#include <csignal>

#include <pthread.h>

namespace edesk {
namespace {

/// Signals belong to the main thread.
void becomeWorker(int index)
{
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    pthread_setname_np(pthread_self(), QByteArray("worker-" + QByteArray::number(index)).constData());
}

} // namespace

WorkerPool::WorkerPool(DatabaseAddress address, std::size_t queueLimit)
    : m_address(std::move(address)), m_queueLimit(queueLimit)
{
}

Result<std::unique_ptr<WorkerPool>> WorkerPool::start(const DatabaseAddress &address, const Options &options)
{
    std::unique_ptr<WorkerPool> pool(new WorkerPool(address, options.queueLimit));
    std::vector<std::future<Result<void>>> starts;
    for (int i = 0; i < options.threads; ++i) {
        auto started = std::make_shared<std::promise<Result<void>>>();
        starts.push_back(started->get_future());
        pool->m_threads.emplace_back([raw = pool.get(), i, started] {
            raw->serve(i, [&](Result<void> result) { started->set_value(std::move(result)); });
        });
    }
    Result<void> all;
    for (std::future<Result<void>> &start : starts) {
        if (const Result<void> one = start.get(); !one)
            all = one;
    }
    if (!all)
        return all.error();
    return pool;
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::submit(Work work, Unreachable unreachable)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping || m_jobs.size() >= m_queueLimit)
            return false;
        m_jobs.push_back({std::move(work), std::move(unreachable)});
    }
    m_wake.notify_one();
    return true;
}

void WorkerPool::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

std::size_t WorkerPool::queued() const
{
    const std::scoped_lock lock(m_mutex);
    return m_jobs.size();
}

std::size_t WorkerPool::running() const
{
    const std::scoped_lock lock(m_mutex);
    return m_running;
}

void WorkerPool::serve(int index, const std::function<void(Result<void>)> &started)
{
    becomeWorker(index);
    Connection connection;
    if (auto opened = Database::open(m_address)) {
        connection = std::move(*opened);
        started({});
    } else {
        started(opened.error());
        return;
    }
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        ++m_running;
        lock.unlock();
        perform(job, connection);
        lock.lock();
        --m_running;
    }
}

void WorkerPool::perform(const Job &job, Connection &connection) const
{
    if (!connection) {
        auto opened = Database::open(m_address);
        if (!opened) {
            if (job.unreachable)
                job.unreachable(opened.error());
            return;
        }
        connection = std::move(*opened);
    }
    const Result<void> done = job.work(*connection);
    if (!done && done.error().code == ErrorCode::StoreFailed)
        connection.reset();
}

} // namespace edesk
