// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/RepairMessages.h"
#include "tests/fuzz/FuzzTarget.h"

#include <algorithm>

using namespace edesk;
using namespace edesk::protocol;

QList<QByteArray> edesk::fuzzSeeds()
{
    const Id id = Id::fromBytes(QByteArray(Id::Size, 'i'));
    Checksums checksums{301, 2, {}};
    checksums.sums[3] = 0x7fff'ffff'ffff'ffff;
    checksums.sums[255] = 0xffff'ffff'ffff'fffe;
    return {
        encodeChecksums(checksums),
        encodeBucket({{{EntityKind::Person, id}, 1}, {{EntityKind::Assignment, id}, 0xffff'ffff'ffff'fffe}}),
        encodeRowsRequest({7, {{EntityKind::Person, id}, {EntityKind::Assignment, id}}})};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(data, qsizetype(size));
    if (const auto checksums = decodeChecksums(input)) {
        const auto again = decodeChecksums(encodeChecksums(*checksums));
        fuzzRequire(again.ok() && again->seq == checksums->seq && again->count == checksums->count &&
                        again->sums == checksums->sums,
                    "checksums come back");
    }
    if (const auto bucket = decodeBucket(input)) {
        const auto again = decodeBucket(encodeBucket(*bucket));
        const auto same = [](const BucketRow &a, const BucketRow &b) {
            return a.row == b.row && a.hash == b.hash;
        };
        fuzzRequire(again.ok() &&
                        std::equal(again->begin(), again->end(), bucket->begin(), bucket->end(), same),
                    "a bucket comes back");
    }
    if (const auto request = decodeRowsRequest(input)) {
        const auto again = decodeRowsRequest(encodeRowsRequest(*request));
        fuzzRequire(again.ok() && again->scope == request->scope && again->rows == request->rows,
                    "a rows request comes back");
    }
    return 0;
}
