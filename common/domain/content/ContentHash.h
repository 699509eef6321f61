// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <functional>

namespace edesk {

/// Characters of a content's name: its SHA-256 in lower-case hexadecimal digits.
inline constexpr int contentHashLength = 64;
/// Most bytes of one file.
inline constexpr qint64 contentLimit = 200LL * 1024 * 1024;
/// Contents travel in parts of this many bytes; the last one is shorter.
inline constexpr qint64 contentPartSize = 1024LL * 1024;

/// Whether the text names a content.
bool isContentHash(QStringView text);
/// The name of these bytes.
QString contentHashOf(QByteArrayView bytes);
/// The hash and the length of a file's bytes, each piece of which is shown to `look` (in order, to be
/// copied). FileFailed, or the first error of `look`.
struct HashedFile
{
    QString content;
    qint64 size = 0;
};
Result<HashedFile> hashFile(const QString &path,
                            const std::function<Result<void>(QByteArrayView piece)> &look = {});

} // namespace edesk
