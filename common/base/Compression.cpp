// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Compression.h"

#include <zstd.h>

#include <memory>

namespace edesk {
namespace {
constexpr int level = 1;
}

QByteArray compressed(QByteArrayView raw)
{
    QByteArray out(qsizetype(ZSTD_compressBound(std::size_t(raw.size()))), Qt::Uninitialized);
    thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                                    &ZSTD_freeCCtx);
    const std::size_t size = ZSTD_compressCCtx(context.get(), out.data(), std::size_t(out.size()), raw.data(),
                                               std::size_t(raw.size()), level);
    Q_ASSERT(!ZSTD_isError(size));
    out.resize(qsizetype(size));
    return out;
}

Result<QByteArray> decompressed(QByteArrayView frame, qsizetype limit)
{
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), std::size_t(frame.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return failure(ErrorCode::Malformed, {}, QStringLiteral("not a sized zstd frame"));
    if (size > static_cast<unsigned long long>(limit))
        return failure(ErrorCode::TooLarge, {QString::number(limit)});
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    const std::size_t got =
        ZSTD_decompress(out.data(), std::size_t(out.size()), frame.data(), std::size_t(frame.size()));
    if (ZSTD_isError(got) || got != size)
        return failure(ErrorCode::Malformed, {}, QStringLiteral("damaged zstd frame"));
    return out;
}

} // namespace edesk
