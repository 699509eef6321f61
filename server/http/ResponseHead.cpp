// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ResponseHead.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/serializer.hpp>

#include <algorithm>

namespace edesk::http {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
using beast::http::field;
using Message = beast::http::response<beast::http::empty_body>;

beast::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isName(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isNameCharacter);
}

bool isValue(const QByteArray &value)
{
    return std::none_of(value.begin(), value.end(),
                        [](char c) { return quint8(c) < 0x20 ? c != '\t' : c == 0x7f; });
}

QByteArray serialized(Message &message)
{
    beast::http::response_serializer<beast::http::empty_body> serializer(message);
    QByteArray out;
    beast::error_code error;
    do {
        serializer.next(error, [&](beast::error_code &, const auto &buffers) {
            for (auto it = net::buffer_sequence_begin(buffers); it != net::buffer_sequence_end(buffers);
                 ++it) {
                const net::const_buffer piece(*it);
                out.append(static_cast<const char *>(piece.data()), qsizetype(piece.size()));
            }
            serializer.consume(net::buffer_size(buffers));
        });
    } while (!error && !serializer.is_header_done());
    return out;
}

} // namespace

bool ResponseHead::isValid() const
{
    return status >= 100 && status <= 599 && isValue(type) &&
           std::all_of(headers.begin(), headers.end(),
                       [](const auto &header) { return isName(header.first) && isValue(header.second); });
}

QByteArray ResponseHead::encoded(const QByteArray &date) const
{
    Message message;
    message.version(http10 ? 10 : 11);
    message.result(unsigned(status));
    for (const auto &[name, value] : headers)
        message.insert(view(name), view(value));
    for (const field own : {field::content_length, field::transfer_encoding, field::connection})
        message.erase(own);
    message.set(field::date, view(date));
    if (!type.isEmpty())
        message.set(field::content_type, view(type));
    if (chunked) {
        // Not message.chunked(true): the serializer would then frame a body of its own.
        message.set(field::transfer_encoding, "chunked");
    } else if (contentLength) {
        message.content_length(std::uint64_t(*contentLength));
    }
    message.keep_alive(keepAlive);
    return serialized(message);
}

} // namespace edesk::http
