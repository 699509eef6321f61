// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/BodyShare.h"
#include "server/http/Edge.h"

#include <atomic>
#include <memory>

namespace edesk::http {

class Connection;
class Reactor;

/// A request the application has and has not answered: the state behind a Completion. Counts as in flight.
class PendingAnswer
{
public:
    /// The completion for a request of this connection; its place in flight has been taken already. `body` is
    /// kept until the answer.
    static Completion completion(std::shared_ptr<Reactor> reactor, std::weak_ptr<Connection> connection,
                                 BodyShare body);

    PendingAnswer(std::shared_ptr<Reactor> reactor, std::weak_ptr<Connection> connection, BodyShare body);
    PendingAnswer(const PendingAnswer &) = delete;
    PendingAnswer &operator=(const PendingAnswer &) = delete;
    /// Answers 500 if nobody did.
    ~PendingAnswer();

    void answer(Response response);

private:
    const std::shared_ptr<Reactor> m_reactor;
    const std::weak_ptr<Connection> m_connection;
    BodyShare m_body;
    std::atomic<bool> m_answered = false;
};

} // namespace edesk::http
