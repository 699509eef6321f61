// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/PendingAnswer.h"

#include "server/http/EdgeCore.h"
#include "server/http/Reactor.h"

namespace edesk::http {
namespace {

Response internalError()
{
    return {500, "text/plain", "internal error\n", {}, {}, 0};
}

} // namespace

Completion PendingAnswer::completion(std::shared_ptr<Reactor> reactor, std::weak_ptr<Connection> connection,
                                     BodyShare body)
{
    auto pending =
        std::make_shared<PendingAnswer>(std::move(reactor), std::move(connection), std::move(body));
    return [pending = std::move(pending)](Response response) { pending->answer(std::move(response)); };
}

PendingAnswer::PendingAnswer(std::shared_ptr<Reactor> reactor, std::weak_ptr<Connection> connection,
                             BodyShare body)
    : m_reactor(std::move(reactor)), m_connection(std::move(connection)), m_body(std::move(body))
{
}

PendingAnswer::~PendingAnswer()
{
    answer(internalError());
}

void PendingAnswer::answer(Response response)
{
    if (m_answered.exchange(true))
        return;
    EdgeCore &core = m_reactor->core();
    core.admission->endWork();
    m_body.release();
    // Registered here, not on the I/O thread, so that a push right after this call finds the stream.
    if (response.stream != 0 && !core.streams.open(response.stream, m_reactor->index()))
        response = internalError();
    m_reactor->deliver(m_connection, std::move(response));
}

} // namespace edesk::http
