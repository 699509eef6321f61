// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/PullMessages.h"

#include "common/base/Cbor.h"

namespace edesk::protocol {

QByteArray encodePull(const PullRequest &request)
{
    QByteArray out;
    CborWriter writer(out);
    writer.array(2);
    writer.integer(qint64(request.schemaHash));
    writer.array(request.cursors.size() * 2);
    for (const ScopeCursor &cursor : request.cursors) {
        writer.integer(cursor.scope);
        writer.integer(cursor.seq);
    }
    return out;
}

Result<PullRequest> decodePull(QByteArrayView bytes)
{
    CborReader reader(bytes);
    PullRequest request;
    const quint64 size = reader.array();
    if (size < 2)
        reader.fail();
    request.schemaHash = quint64(reader.integer());
    const quint64 count = reader.array();
    if (count % 2 != 0)
        reader.fail();
    for (quint64 i = 0; i < count && !reader.failed(); i += 2) {
        const qint64 scope = reader.integer();
        request.cursors.push_back({scope, reader.integer()});
    }
    for (quint64 i = 2; i < size && !reader.failed(); ++i)
        reader.skip();
    if (reader.failed() || !reader.atEnd())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("pull request"));
    return request;
}

QByteArray encodePush(const PushEvent &event)
{
    QByteArray out;
    CborWriter writer(out);
    writer.array(3);
    writer.integer(event.scope);
    writer.integer(event.seq);
    writer.bytes(event.page);
    return out.toBase64();
}

Result<PushEvent> decodePush(QByteArrayView line)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(line.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return failure(ErrorCode::Malformed, {}, QStringLiteral("event is not base64"));
    CborReader reader(*decoded);
    PushEvent event;
    const quint64 size = reader.array();
    if (size < 3)
        reader.fail();
    event.scope = reader.integer();
    event.seq = reader.integer();
    event.page = reader.bytes().toByteArray();
    for (quint64 i = 3; i < size && !reader.failed(); ++i)
        reader.skip();
    if (reader.failed() || !reader.atEnd())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("event"));
    return event;
}

} // namespace edesk::protocol
