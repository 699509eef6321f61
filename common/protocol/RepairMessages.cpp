// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/RepairMessages.h"

#include "common/base/Cbor.h"
#include "common/protocol/KindCodec.h"

#include <numeric>

namespace edesk::protocol {
namespace {

constexpr quint64 checksumsFields = 3;
constexpr quint64 rowsRequestFields = 2;
constexpr quint64 mostRows = 10'000;

Error malformed(const char *what)
{
    return failure(ErrorCode::Malformed, {}, QString::fromLatin1(what));
}

} // namespace

quint64 Checksums::total() const
{
    return std::accumulate(sums.begin(), sums.end(), quint64(0));
}

QByteArray encodeChecksums(const Checksums &checksums)
{
    QByteArray out;
    CborWriter writer(out);
    writer.array(checksumsFields);
    writer.integer(checksums.seq);
    writer.integer(checksums.count);
    writer.array(bucketCount);
    for (const quint64 sum : checksums.sums)
        writer.integer(qint64(sum));
    return out;
}

Result<Checksums> decodeChecksums(QByteArrayView bytes)
{
    CborReader reader(bytes);
    Checksums checksums;
    const quint64 size = reader.array();
    if (size < checksumsFields)
        reader.fail();
    checksums.seq = reader.integer();
    checksums.count = reader.integer();
    if (reader.array() != quint64(bucketCount))
        reader.fail();
    for (quint64 &sum : checksums.sums)
        sum = quint64(reader.integer());
    for (quint64 i = checksumsFields; i < size && !reader.failed(); ++i)
        reader.skip();
    if (reader.failed() || !reader.atEnd())
        return malformed("checksums");
    return checksums;
}

QByteArray encodeBucket(const std::vector<BucketRow> &rows)
{
    QByteArray out;
    CborWriter writer(out);
    writer.array(rows.size() * 3);
    for (const BucketRow &row : rows) {
        writer.integer(qint64(row.row.kind));
        writer.id(row.row.id);
        writer.integer(qint64(row.hash));
    }
    return out;
}

Result<std::vector<BucketRow>> decodeBucket(QByteArrayView bytes)
{
    CborReader reader(bytes);
    std::vector<BucketRow> rows;
    const quint64 count = reader.array();
    if (count % 3 != 0)
        reader.fail();
    for (quint64 i = 0; i < count && !reader.failed(); i += 3) {
        BucketRow row;
        row.row.kind = readKind(reader);
        row.row.id = reader.id();
        row.hash = quint64(reader.integer());
        rows.push_back(row);
    }
    if (reader.failed() || !reader.atEnd())
        return malformed("bucket");
    return rows;
}

QByteArray encodeRowsRequest(const RowsRequest &request)
{
    QByteArray out;
    CborWriter writer(out);
    writer.array(rowsRequestFields);
    writer.integer(request.scope);
    writer.array(request.rows.size() * 2);
    for (const EntityRef &row : request.rows) {
        writer.integer(qint64(row.kind));
        writer.id(row.id);
    }
    return out;
}

Result<RowsRequest> decodeRowsRequest(QByteArrayView bytes)
{
    CborReader reader(bytes);
    RowsRequest request;
    const quint64 size = reader.array();
    if (size < rowsRequestFields)
        reader.fail();
    request.scope = reader.integer();
    const quint64 count = reader.array();
    if (count % 2 != 0 || count > 2 * mostRows)
        reader.fail();
    for (quint64 i = 0; i < count && !reader.failed(); i += 2) {
        const auto kind = readKind(reader);
        request.rows.push_back({kind, reader.id()});
    }
    for (quint64 i = rowsRequestFields; i < size && !reader.failed(); ++i)
        reader.skip();
    if (reader.failed() || !reader.atEnd())
        return malformed("rows request");
    return request;
}

} // namespace edesk::protocol
