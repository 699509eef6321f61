// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <memory>

namespace edesk {

/// The writing end of a `QFuture<Result<T>>` that always ends: with what `finish` is given first, or with
/// Cancelled when the last copy is gone. Copies share one future; may be finished from any thread.
template <typename T>
class Completion
{
public:
    Completion() : m_state(std::make_shared<State>()) {}

    QFuture<Result<T>> future() const { return m_state->promise.future(); }
    /// Only the first call counts.
    void finish(Result<T> result) const { m_state->finish(std::move(result)); }

private:
    struct State
    {
        State() { promise.start(); }
        State(const State &) = delete;
        State &operator=(const State &) = delete;
        ~State() { finish(failure(ErrorCode::Cancelled)); }

        void finish(Result<T> result)
        {
            if (finished.exchange(true))
                return;
            promise.addResult(std::move(result));
            promise.finish();
        }

        QPromise<Result<T>> promise;
        std::atomic<bool> finished = false;
    };

    std::shared_ptr<State> m_state;
};

/// A future that has ended already.
template <typename T>
QFuture<Result<T>> finishedFuture(Result<T> result)
{
    const Completion<T> completion;
    completion.finish(std::move(result));
    return completion.future();
}

/// Calls `handler` with the result from the event loop of `context` (an object of the calling thread), or
/// never when `context` is destroyed first. A future that was cancelled gives the error Cancelled.
template <typename T, typename Handler>
void whenFinished(const QFuture<Result<T>> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            const QFuture<Result<T>> ended = watcher->future();
            handler(ended.isResultReadyAt(0) ? ended.resultAt(0) : Result<T>(failure(ErrorCode::Cancelled)));
        });
    watcher->setFuture(future);
}

} // namespace edesk
