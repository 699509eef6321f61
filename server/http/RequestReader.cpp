// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/RequestReader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <optional>

namespace edesk::http {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
using beast::http::field;
using ErrorCode = beast::error_code;

/// What a claimed Content-Length may reserve before its bytes arrive.
constexpr std::uint64_t reserveAtMost = 64 * 1024;

/// A Beast body that is read straight into a QByteArray.
struct ByteArrayBody
{
    using value_type = QByteArray;

    class reader
    {
    public:
        template <bool isRequest, class Fields>
        reader(beast::http::header<isRequest, Fields> &, value_type &body) : m_body(body)
        {
        }
        void init(const boost::optional<std::uint64_t> &length, ErrorCode &error)
        {
            error = {};
            if (length)
                m_body.reserve(qsizetype(std::min(*length, reserveAtMost)));
        }
        template <class Buffers>
        std::size_t put(const Buffers &buffers, ErrorCode &error)
        {
            error = {};
            std::size_t size = 0;
            for (auto it = net::buffer_sequence_begin(buffers); it != net::buffer_sequence_end(buffers);
                 ++it) {
                const net::const_buffer piece(*it);
                m_body.append(static_cast<const char *>(piece.data()), qsizetype(piece.size()));
                size += piece.size();
            }
            return size;
        }
        void finish(ErrorCode &error) { error = {}; }

    private:
        QByteArray &m_body;
    };
};

using Parser = beast::http::request_parser<ByteArrayBody>;

QByteArray toBytes(beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// The origin form of an origin-form or absolute-form target, or nothing.
std::optional<QByteArray> originForm(const QByteArray &target)
{
    if (target.contains('#'))
        return {};
    if (target.startsWith('/'))
        return target;
    const QByteArray scheme = target.left(8).toLower();
    const qsizetype authority = scheme == "https://" ? 8 : scheme.startsWith("http://") ? 7 : 0;
    if (authority == 0)
        return {};
    qsizetype path = authority;
    while (path < target.size() && target[path] != '/' && target[path] != '?')
        ++path;
    if (path == authority)
        return {};
    QByteArray rest = target.mid(path);
    if (!rest.startsWith('/'))
        rest.prepend('/');
    return rest;
}

int statusOf(const ErrorCode &error)
{
    if (error == beast::http::error::header_limit)
        return 431;
    return error == beast::http::error::body_limit ? 413 : 400;
}

} // namespace

struct RequestReader::Private
{
    explicit Private(const Limits &l) : limits(l)
    {
        parser.header_limit(std::uint32_t(limits.headerBytes));
        parser.body_limit(std::uint64_t(std::max(limits.bodyBytes, limits.anonymousBodyBytes)));
        parser.eager(false);
    }

    void refuse(int status)
    {
        progress = Progress::Refused;
        refusal = status;
    }
    int checkedHeader();
    void acceptHeader();

    Limits limits;
    Parser parser;
    Progress progress = Progress::Incomplete;
    Request request;
    RequestTraits traits;
    qint64 headerBytes = 0;
    int refusal = 0;
    bool headerComplete = false;
    bool continueWanted = false;
};

/// What Beast leaves to its user; the status to refuse with, or 0.
int RequestReader::Private::checkedHeader()
{
    const auto &message = parser.get();
    const bool http11 = message.version() >= 11;
    const std::size_t hosts = message.count(field::host);
    if (hosts > 1 || (http11 && hosts == 0))
        return 400;
    for (const field once : {field::authorization, field::content_type, field::expect}) {
        if (message.count(once) > 1)
            return 400;
    }
    // Anything but "chunked" would leave the body's end open to interpretation.
    if (message.count(field::transfer_encoding) > 0) {
        if (!http11)
            return 400;
        if (!beast::iequals(message[field::transfer_encoding], "chunked"))
            return 501;
    }
    if (const auto expect = message[field::expect]; http11 && !expect.empty()) {
        if (!beast::iequals(expect, "100-continue"))
            return 417;
        continueWanted = true;
    }
    return 0;
}

/// Copies what is needed now, before trailers could add to the fields.
void RequestReader::Private::acceptHeader()
{
    headerComplete = true;
    if (const int status = checkedHeader(); status != 0)
        return refuse(status);
    const auto &message = parser.get();
    std::optional<QByteArray> target = originForm(toBytes(message.target()));
    if (!target)
        return refuse(400);
    request.target = *std::move(target);
    request.method = toBytes(message.method_string());
    request.authorization = toBytes(message[field::authorization]);
    request.contentType = toBytes(message[field::content_type]);
    traits.head = message.method() == beast::http::verb::head;
    traits.http10 = message.version() < 11;
    traits.keepAlive = message.keep_alive();
    traits.range = message.count(field::range) == 1 ? toBytes(message[field::range]) : QByteArray();
    traits.ifRange = toBytes(message[field::if_range]);

    const qint64 limit = request.authorization.isEmpty() ? limits.anonymousBodyBytes : limits.bodyBytes;
    if (const auto length = parser.content_length(); length && *length > std::uint64_t(limit))
        return refuse(413);
    parser.body_limit(std::uint64_t(limit));
    parser.eager(true);
}

RequestReader::RequestReader(const Limits &limits) : m_d(std::make_unique<Private>(limits)) {}

RequestReader::~RequestReader() = default;

qsizetype RequestReader::feed(QByteArrayView bytes)
{
    Private &d = *m_d;
    qsizetype used = 0;
    while (used < bytes.size() && d.progress == Progress::Incomplete) {
        ErrorCode error;
        const auto taken = qsizetype(
            d.parser.put(net::buffer(bytes.data() + used, std::size_t(bytes.size() - used)), error));
        used += taken;
        const bool starved = error == beast::http::error::need_more;
        if (error && !starved) {
            d.refuse(statusOf(error));
            break;
        }
        if (!d.headerComplete) {
            // Beast's own limit is per call; fields that trickle in would escape it.
            d.headerBytes += taken;
            if (d.headerBytes + (starved ? bytes.size() - used : 0) > d.limits.headerBytes)
                d.refuse(431);
            else if (d.parser.is_header_done())
                d.acceptHeader();
        } else if (starved && bytes.size() - used > d.limits.headerBytes) {
            d.refuse(400);
        }
        if (d.progress == Progress::Incomplete && d.parser.is_done())
            d.progress = Progress::Complete;
        if (starved)
            break;
    }
    return used;
}

RequestReader::Progress RequestReader::progress() const
{
    return m_d->progress;
}

bool RequestReader::headerComplete() const
{
    return m_d->headerComplete;
}

qint64 RequestReader::bodyBytes() const
{
    return m_d->parser.get().body().size();
}

bool RequestReader::takeContinue()
{
    const bool wanted = m_d->continueWanted && m_d->progress == Progress::Incomplete;
    m_d->continueWanted = false;
    return wanted && m_d->parser.get().body().isEmpty();
}

int RequestReader::refusal() const
{
    return m_d->refusal;
}

Request RequestReader::takeRequest()
{
    Q_ASSERT(m_d->progress == Progress::Complete);
    m_d->request.body = std::move(m_d->parser.get().body());
    return std::move(m_d->request);
}

const RequestTraits &RequestReader::traits() const
{
    return m_d->traits;
}

} // namespace edesk::http
