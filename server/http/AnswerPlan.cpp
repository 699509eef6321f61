// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/AnswerPlan.h"

#include "server/http/ByteRange.h"
#include "server/http/ResponseHead.h"

#include <algorithm>
#include <cerrno>

namespace edesk::http {
namespace {

bool hasNoBody(int status)
{
    return status < 200 || status == 204 || status == 304;
}

QByteArray reason(int status)
{
    switch (status) {
    case 400:
        return "bad request";
    case 404:
        return "not found";
    case 408:
        return "request timed out";
    case 413:
        return "body too large";
    case 417:
        return "expectation failed";
    case 431:
        return "header too large";
    case 501:
        return "transfer encoding not supported";
    case 503:
        return "busy";
    case 505:
        return "HTTP/1.1 needed";
    default:
        return "internal error";
    }
}

QByteArray fieldOf(const Response &response, QByteArrayView name)
{
    const auto found =
        std::find_if(response.headers.begin(), response.headers.end(), [&](const auto &header) {
            return header.first.compare(name, Qt::CaseInsensitive) == 0;
        });
    return found == response.headers.end() ? QByteArray() : found->second;
}

/// Whether the client's copy, if it named one, is still the file's.
bool rangeApplies(const Response &response, const RequestTraits &request)
{
    if (response.status != 200 || request.range.isEmpty())
        return false;
    if (request.ifRange.isEmpty())
        return true;
    const QByteArray tag = fieldOf(response, "ETag");
    return !tag.startsWith("W/") && tag == request.ifRange;
}

void applyRange(const Response &response, const RequestTraits &request, FileBody &file, ResponseHead &head)
{
    head.headers.emplaceBack("Accept-Ranges", "bytes");
    if (!rangeApplies(response, request))
        return;
    const ByteRange range = ByteRange::parse(request.range, file.size());
    const QByteArray total = QByteArray::number(file.size());
    switch (range.kind) {
    case ByteRange::Kind::Whole:
        break;
    case ByteRange::Kind::Part: {
        const QByteArray last = QByteArray::number(range.first + range.length - 1);
        head.status = 206;
        const QByteArray first = QByteArray::number(range.first);
        head.headers.emplaceBack("Content-Range", QByteArray("bytes " + first + "-" + last + "/" + total));
        file.narrow(range.first, range.length);
        break;
    }
    case ByteRange::Kind::Unsatisfiable:
        head.status = 416;
        head.headers.emplaceBack("Content-Range", QByteArray("bytes */" + total));
        file.narrow(0, 0);
        break;
    }
}

} // namespace

AnswerPlan AnswerPlan::of(const Response &response, const RequestTraits &request, const QByteArray &date)
{
    ResponseHead head{response.status, response.type,  response.headers, {},
                      false,           request.http10, request.keepAlive};
    if (!head.isValid() || response.status < 200)
        return plain(500, request, date);

    AnswerPlan plan;
    if (!response.filePath.isEmpty()) {
        plan.file = FileBody::open(response.filePath);
        if (!plan.file)
            return plain(errno == ENOENT ? 404 : 500, request, date);
        applyRange(response, request, *plan.file, head);
        head.contentLength = plan.file->left();
    } else if (!hasNoBody(response.status)) {
        plan.body = response.body;
        head.contentLength = response.body.size();
    }
    plan.status = head.status;
    plan.keepAlive = request.keepAlive;
    plan.head = head.encoded(date);
    if (request.head || hasNoBody(response.status)) {
        plan.body.clear();
        plan.file.reset();
    }
    return plan;
}

AnswerPlan AnswerPlan::plain(int status, const RequestTraits &request, const QByteArray &date)
{
    Response response{status, "text/plain", reason(status) + "\n", {}, {}, 0};
    if (status == 503)
        response.headers.emplaceBack("Retry-After", "1");
    return of(response, request, date);
}

std::optional<QByteArray> AnswerPlan::streamHead(const Response &response, const QByteArray &date)
{
    ResponseHead head{200, "text/event-stream", response.headers, {}, true, false, true};
    if (fieldOf(response, "Cache-Control").isEmpty())
        head.headers.emplaceBack("Cache-Control", "no-store");
    if (!head.isValid())
        return {};
    return head.encoded(date);
}

} // namespace edesk::http
