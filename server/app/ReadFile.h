// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>

namespace edesk {

/// The contents of a small file; FileFailed with its path.
Result<QByteArray> readFile(const QString &path);

} // namespace edesk
