// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>

namespace edesk {

/// One zstd frame of `raw` (level 1: about a quarter of the size at disk speed).
QByteArray compressed(QByteArrayView raw);
/// The contents of one zstd frame; Malformed when damaged, TooLarge when it would exceed `limit` bytes.
Result<QByteArray> decompressed(QByteArrayView frame, qsizetype limit);

} // namespace edesk
