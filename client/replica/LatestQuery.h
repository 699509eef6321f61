// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ReplicaQueries.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace edesk {

/// One question that is asked again and again, as when the words of a search change: while one is being
/// answered, only the newest of those asked meanwhile waits. A member of the object it answers to.
template <typename T>
class LatestQuery
{
public:
    using Question = std::function<Result<T>(ReplicaReader &)>;
    using Answered = std::function<void(const Result<T> &)>;

    /// `answered` is called in the thread of `context`, whose member this is; `queries` outlives it.
    LatestQuery(ReplicaQueries &queries, QObject *context, Answered answered,
                ReplicaQueries::Lane lane = ReplicaQueries::Lane::Screen)
        : m_queries(queries), m_context(context), m_answered(std::move(answered)), m_lane(lane)
    {
    }

    LatestQuery(const LatestQuery &) = delete;
    LatestQuery &operator=(const LatestQuery &) = delete;
    ~LatestQuery() { m_current.cancel(); }

    void ask(Question question)
    {
        m_next = std::move(question);
        if (!m_running)
            start();
    }
    /// The same, and what is being answered is given up: nobody wants to know it any more.
    void askInstead(Question question)
    {
        m_current.cancel();
        ask(std::move(question));
    }
    /// Whether an answer is still to come.
    bool isBusy() const { return m_running; }

private:
    void start()
    {
        m_running = true;
        auto *watcher = new QFutureWatcher<Result<T>>(m_context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, m_context, [this, watcher] {
            watcher->deleteLater();
            const QFuture<Result<T>> ended = watcher->future();
            m_running = false;
            if (m_next)
                start();
            if (!ended.isCanceled() && ended.isResultReadyAt(0))
                m_answered(ended.resultAt(0));
        });
        m_current = m_queries.ask<T>(*std::exchange(m_next, std::nullopt), m_lane);
        watcher->setFuture(m_current);
    }

    ReplicaQueries &m_queries;
    QObject *m_context;
    Answered m_answered;
    ReplicaQueries::Lane m_lane;
    QFuture<Result<T>> m_current;
    std::optional<Question> m_next;
    bool m_running = false;
};

} // namespace edesk
