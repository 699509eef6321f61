// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// Whether the disk that holds `path` (a file or folder, which need not exist) has no room left: what the
/// system reports as a failed write, or as no permission, is that then.
bool isDiskFull(const QString &path);

} // namespace edesk
