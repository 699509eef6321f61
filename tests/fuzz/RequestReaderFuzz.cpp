// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/RequestReader.h"
#include "tests/fuzz/FuzzTarget.h"

#include <algorithm>
#include <array>

using namespace edesk;
using namespace edesk::http;
using Progress = RequestReader::Progress;

namespace {

/// Small enough for inputs to reach them.
Limits smallLimits()
{
    Limits limits;
    limits.headerBytes = 256;
    limits.bodyBytes = 128;
    limits.anonymousBodyBytes = 32;
    return limits;
}

/// Feeds pieces as a connection would, until the reader wants no more; answers how many bytes it used.
qsizetype feedInPieces(RequestReader &reader, QByteArrayView input, qsizetype piece)
{
    qsizetype used = 0;
    for (qsizetype end = piece; reader.progress() == Progress::Incomplete; end += piece) {
        const qsizetype offered = std::min(end, input.size());
        const qsizetype taken = reader.feed(input.sliced(used, offered - used));
        fuzzRequire(taken >= 0 && taken <= offered - used, "no more is used than was offered");
        used += taken;
        if (offered == input.size())
            break;
    }
    return used;
}

bool isLine(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

void checkRequest(const Request &request, const Limits &limits)
{
    fuzzRequire(request.target.startsWith('/') && !request.target.contains(' '),
                "a target is in origin form");
    fuzzRequire(!request.method.isEmpty(), "a request has a method");
    for (const QByteArray &text :
         {request.method, request.target, request.authorization, request.contentType})
        fuzzRequire(isLine(text), "fields are single lines");
    const qint64 most = request.authorization.isEmpty() ? limits.anonymousBodyBytes : limits.bodyBytes;
    fuzzRequire(request.body.size() <= most, "a body keeps its limit");
}

bool same(const Request &a, const Request &b)
{
    return a.method == b.method && a.target == b.target && a.authorization == b.authorization &&
           a.contentType == b.contentType && a.body == b.body;
}

} // namespace

QList<QByteArray> edesk::fuzzSeeds()
{
    return {
        "GET /v1/events HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer t\r\n\r\n",
        "POST /v1/pull?b=1 HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nContent-Type: application/cbor\r\n\r\n"
        "helloGET / HTTP/1.1",
        "POST /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nTrailer: 1\r\n\r\n",
        "HEAD https://h:1/p?q HTTP/1.0\r\nConnection: keep-alive\r\nRange: bytes=0-4\r\nIf-Range: "
        "\"e\"\r\n\r\n"};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static constexpr std::array refusals{400, 413, 417, 431, 501};
    const QByteArrayView input(data, qsizetype(size));
    const Limits limits = smallLimits();
    RequestReader whole(limits);
    const qsizetype used = feedInPieces(whole, input, std::max<qsizetype>(input.size(), 1));
    if (whole.progress() == Progress::Refused)
        fuzzRequire(std::find(refusals.begin(), refusals.end(), whole.refusal()) != refusals.end(),
                    "a known refusal");

    RequestReader trickling(limits);
    const qsizetype usedByBytes = feedInPieces(trickling, input, 1);
    // A bad line may be noticed only when more has come.
    fuzzRequire((trickling.progress() == Progress::Complete) == (whole.progress() == Progress::Complete),
                "what is complete does not depend on how it arrives");
    if (whole.progress() != Progress::Complete)
        return 0;
    fuzzRequire(used == usedByBytes, "a request ends at one place");
    const Request request = whole.takeRequest();
    checkRequest(request, limits);
    fuzzRequire(same(request, trickling.takeRequest()), "a request does not depend on how it arrives");
    return 0;
}
