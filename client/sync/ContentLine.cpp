// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/ContentLine.h"

#include "client/session/SessionRefusals.h"
#include "common/protocol/Protocol.h"

namespace edesk {
namespace {

Result<protocol::ContentStatus> statusOf(const Result<QByteArray> &answer)
{
    return answer ? protocol::decode<protocol::ContentStatus>(*answer)
                  : Result<protocol::ContentStatus>(answer.error());
}

} // namespace

ContentLine::ContentLine(Session &session, HttpTransport &transport, QObject *parent)
    : QObject(parent), m_session(session), m_transport(transport)
{
}

QFuture<Result<protocol::ContentStatus>> ContentLine::offer(const ContentRef &ref)
{
    HttpRequest request;
    request.path = protocol::contentOfferPath;
    request.body = protocol::encode(protocol::ContentOffer{ref.content, ref.size, ref.name});
    return ask(request).then(statusOf);
}

QFuture<Result<protocol::ContentStatus>> ContentLine::sendPart(const ContentRef &ref, qint64 at,
                                                               const QByteArray &bytes)
{
    HttpRequest request;
    request.path = protocol::contentPartPath;
    request.query = "content=" + ref.content.toLatin1() + "&size=" + QByteArray::number(ref.size) +
                    "&at=" + QByteArray::number(at);
    request.contentType = "application/octet-stream";
    request.body = bytes;
    return ask(request).then(statusOf);
}

QFuture<Result<QByteArray>> ContentLine::fetchPart(const EntityRef &row, qint64 first, qint64 length)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Get;
    request.path = protocol::contentPath;
    request.query = "kind=" + QByteArray::number(int(row.kind)) + "&row=" + row.id.toString().toLatin1();
    request.range = "bytes=" + QByteArray::number(first) + '-' + QByteArray::number(first + length - 1);
    return ask(request);
}

QFuture<Result<QByteArray>> ContentLine::ask(const HttpRequest &request)
{
    const Completion<QByteArray> completion;
    attempt(request, completion, true);
    return completion.future();
}

void ContentLine::attempt(const HttpRequest &request, const Completion<QByteArray> &completion, bool again)
{
    whenFinished(m_session.accessToken(), this, [=, this](const Result<QByteArray> &token) {
        if (!token)
            return completion.finish(token.error());
        whenFinished(m_transport.send(request, *token), this, [=, this](const Result<QByteArray> &answer) {
            const bool rejected = !answer && refusesAccessToken(answer.error().code);
            if (rejected)
                m_session.reportRejected(*token);
            if (rejected && again)
                attempt(request, completion, false);
            else
                completion.finish(answer);
        });
    });
}

} // namespace edesk
