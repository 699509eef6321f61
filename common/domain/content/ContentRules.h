// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/content/ContentRef.h"

namespace edesk {

/// Whether a file may be brought in: its name (FileNameInvalid), its type (FileTypeRefused), its size
/// (FileEmpty, FileTooLarge), and whether the hash and the media type are such (InvalidArgument).
Result<void> checkContent(const ContentRef &ref);
/// The same of a name alone: no path, no control or direction characters, a type of the list.
Result<void> checkFileName(const QString &name);
/// FileEmpty or FileTooLarge.
Result<void> checkFileSize(const QString &name, qint64 size);
/// Whether a file that begins with `head` (16 bytes or all) is what its name says; FileTypeRefused.
Result<void> checkBeginning(const QString &name, QByteArrayView head);

} // namespace edesk
