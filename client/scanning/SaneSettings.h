// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/ScanOptions.h"
#include "common/base/Result.h"

#include <QList>

namespace edesk {

class SaneDevice;

/// Where a device can take pages from, by the words it has for them.
QList<ScanSource> saneSources(const SaneDevice &device);

/// Sets a device to scan so, as near as it can, and answers the resolution that it took, in dots per inch.
/// InvalidArgument when it has no such source.
Result<double> applyToSane(const SaneDevice &device, const ScanOptions &options);

} // namespace edesk
