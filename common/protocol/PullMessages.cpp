// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/PullMessages.h"

#include "common/base/Cbor.h"

#include <QHash>

#include <algorithm>

namespace edesk::protocol {
namespace {

bool isBegun(const ScopeCursor &cursor)
{
    return cursor.begun != 0;
}

/// Calls `visit` with the numbers of an array two by two.
template <typename Visit>
void readPairs(CborReader &reader, Visit visit)
{
    const quint64 count = reader.array();
    if (count % 2 != 0)
        reader.fail();
    for (quint64 i = 0; i < count && !reader.failed(); i += 2) {
        const qint64 first = reader.integer();
        visit(first, reader.integer());
    }
}

} // namespace

QByteArray encodePull(const PullRequest &request)
{
    QByteArray out;
    CborWriter writer(out);
    const auto begun = quint64(std::ranges::count_if(request.cursors, isBegun));
    writer.array(begun > 0 ? 3 : 2);
    writer.integer(qint64(request.schemaHash));
    writer.array(request.cursors.size() * 2);
    for (const ScopeCursor &cursor : request.cursors) {
        writer.integer(cursor.scope);
        writer.integer(cursor.seq);
    }
    if (begun == 0)
        return out;
    writer.array(begun * 2);
    for (const ScopeCursor &cursor : request.cursors) {
        if (!isBegun(cursor))
            continue;
        writer.integer(cursor.scope);
        writer.integer(cursor.begun);
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
    QHash<qint64, std::size_t> places;
    readPairs(reader, [&](qint64 scope, qint64 seq) {
        places.insert(scope, request.cursors.size());
        request.cursors.push_back({scope, seq});
    });
    if (size >= 3) {
        readPairs(reader, [&](qint64 scope, qint64 begun) {
            if (const auto place = places.constFind(scope); place != places.constEnd())
                request.cursors[*place].begun = begun;
        });
    }
    for (quint64 i = 3; i < size && !reader.failed(); ++i)
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
