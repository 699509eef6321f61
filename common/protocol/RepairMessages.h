// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "common/domain/core/Effects.h"
#include "common/protocol/Message.h"

#include <QByteArray>

#include <array>
#include <vector>

namespace edesk::protocol {

/// Rows are spread over buckets by the last byte of their id.
inline constexpr int bucketCount = 256;
using BucketSums = std::array<quint64, bucketCount>;

/// Asks for the sums of row hashes of a scope, by bucket.
struct ChecksumRequest
{
    qint64 scope = 0;

    static auto description()
    {
        return std::tuple{member("scope", &ChecksumRequest::scope, {.required = true})};
    }
};

/// The sums, with the sequence at which they hold.
struct Checksums
{
    qint64 seq = 0;
    qint64 count = 0;
    BucketSums sums{};

    quint64 total() const;
};

/// Asks for the rows of one bucket, by hash.
struct BucketRequest
{
    qint64 scope = 0;
    qint64 bucket = 0;

    static auto description()
    {
        return std::tuple{member("scope", &BucketRequest::scope, {.required = true}),
                          member("bucket", &BucketRequest::bucket, {.required = true})};
    }
};

/// One row of a bucket.
struct BucketRow
{
    EntityRef row;
    quint64 hash = 0;
};

/// Asks for rows of a scope; answered by a Page whose one segment holds them.
struct RowsRequest
{
    qint64 scope = 0;
    std::vector<EntityRef> rows;
};

QByteArray encodeChecksums(const Checksums &checksums);
Result<Checksums> decodeChecksums(QByteArrayView bytes);
QByteArray encodeBucket(const std::vector<BucketRow> &rows);
Result<std::vector<BucketRow>> decodeBucket(QByteArrayView bytes);
QByteArray encodeRowsRequest(const RowsRequest &request);
Result<RowsRequest> decodeRowsRequest(QByteArrayView bytes);

} // namespace edesk::protocol
