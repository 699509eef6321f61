// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Compression.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace edesk;

namespace {
constexpr qsizetype limit = 1 << 16;
}

QList<QByteArray> edesk::fuzzSeeds()
{
    return {compressed({}), compressed(QByteArrayLiteral("Văn bản đến số 125/STTTT-VP; ").repeated(20)),
            compressed(QByteArray(limit, '\0')), compressed(QByteArray(limit + 1, '\0'))};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<QByteArray> contents = decompressed(QByteArrayView(data, qsizetype(size)), limit);
    if (!contents) {
        const ErrorCode code = contents.error().code;
        fuzzRequire(code == ErrorCode::Malformed || code == ErrorCode::TooLarge,
                    "a frame is malformed or too large");
        return 0;
    }
    fuzzRequire(contents->size() <= limit, "contents stay within the limit");
    const Result<QByteArray> again = decompressed(compressed(*contents), limit);
    fuzzRequire(again.ok() && *again == *contents, "contents come back");
    return 0;
}
