// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/FaultyTransport.h"

#include "client/session/Completion.h"
#include "common/protocol/Messages.h"

#include <QTimer>

namespace edesk {
namespace {

Error unreachable()
{
    return failure(ErrorCode::ServerUnreachable, {}, QStringLiteral("the simulated network"));
}

} // namespace

FaultyTransport::~FaultyTransport()
{
    while (!m_late.empty())
        serveOldest();
}

Result<QByteArray> FaultyTransport::serve(const Request &request)
{
    const http::Response response = m_server.answer(request.path, request.body, request.token);
    if (response.status < 300)
        return response.body;
    const auto refusal = protocol::decode<protocol::Refusal>(response.body);
    return refusal ? refusal->error() : failure(ErrorCode::Malformed, {}, QStringLiteral("refusal"));
}

void FaultyTransport::serveOldest()
{
    const Request request = m_late.front();
    m_late.pop_front();
    request.finish(serve(request));
}

QFuture<Result<QByteArray>> FaultyTransport::post(const QByteArray &path, const QByteArray &body,
                                                  const QByteArray &accessToken)
{
    const Completion<QByteArray> completion;
    const Request request{path, body, accessToken,
                          [completion](const Result<QByteArray> &r) { completion.finish(r); }};
    switch (m_plan()) {
    case Fault::LostRequest:
        completion.finish(unreachable());
        break;
    case Fault::LostAnswer:
        static_cast<void>(serve(request));
        completion.finish(unreachable());
        break;
    case Fault::Doubled:
        static_cast<void>(serve(request));
        completion.finish(serve(request));
        break;
    case Fault::CutAnswer: {
        const Result<QByteArray> whole = serve(request);
        completion.finish(whole ? Result<QByteArray>(whole->left(whole->size() / 2)) : whole);
        break;
    }
    case Fault::Late:
        m_late.push_back(request);
        QTimer::singleShot(0, &m_context, [this] {
            QTimer::singleShot(0, &m_context, [this] {
                if (!m_late.empty())
                    serveOldest();
            });
        });
        break;
    case Fault::None:
        completion.finish(serve(request));
        break;
    }
    return completion.future();
}

} // namespace edesk
