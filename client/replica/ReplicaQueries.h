// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ReplicaReader.h"

#include <QFuture>
#include <QPromise>

#include <array>
#include <atomic>
#include <functional>
#include <memory>

namespace edesk {

/// Answers questions about the desk's view in threads and on connections of its own, so that a window never
/// waits for the database: what a person waits for in one, counts and the like in another, exports in a
/// third, each one after the other. Thread-safe.
class ReplicaQueries
{
public:
    enum class Lane {
        /// What a person waits for.
        Screen,
        /// What may come later, and must hold up nothing.
        Background,
        /// What takes seconds or minutes, as an export; it should end early when nobody wants it any more.
        Long,
    };

    /// The errors of ReplicaReader::open().
    static Result<std::unique_ptr<ReplicaQueries>> open(const QString &folder, const Catalogue &catalogue);
    ReplicaQueries(const ReplicaQueries &) = delete;
    ReplicaQueries &operator=(const ReplicaQueries &) = delete;
    /// Gives up the questions being answered; the others are cancelled.
    ~ReplicaQueries();

    /// The answer of `question`, which runs in the other thread: it owns or shares all it uses. Cancelling
    /// the future gives the question up, also in the middle of reading.
    template <typename T>
    QFuture<Result<T>> ask(std::function<Result<T>(ReplicaReader &)> question, Lane lane = Lane::Screen)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        post(lane, [promise, question = std::move(question), this](ReplicaReader &reader) {
            if (!promise->isCanceled()) {
                reader.database().giveUpWhen(
                    [this, &promise] { return m_isEnding || promise->isCanceled(); });
                promise->addResult(question(reader));
                reader.database().giveUpWhen({});
            }
            promise->finish();
        });
        return promise->future();
    }

private:
    using Job = std::function<void(ReplicaReader &)>;

    class Worker;

    ReplicaQueries();
    void post(Lane lane, Job job);

    std::atomic<bool> m_isEnding = false;
    /// One for each lane.
    std::array<std::unique_ptr<Worker>, 3> m_workers;
};

} // namespace edesk
