// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <span>

namespace edesk {

/// One type of file that may be attached; an installation may allow fewer.
struct FileType
{
    /// Lower case, without the dot.
    const char *extension;
    const char *mediaType;
    /// What such a file begins with; several, separated by '|', when there are kinds of it; empty for text.
    const char *beginning;

    /// Whether a file that begins with these bytes (16 or all it has) can be of this type.
    bool fits(QByteArrayView head) const;
};

/// Every type that may be attached.
std::span<const FileType> fileTypes();
/// The type by the name's extension; null when it is none of them.
const FileType *fileTypeOf(QStringView name);

} // namespace edesk
