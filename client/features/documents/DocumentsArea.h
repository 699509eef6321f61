// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/ui/AreaEntry.h"

class QSettings;

namespace edesk {

/// Everything that documents bring to the window. What it makes lives as long as `parent`; the others must
/// outlive that.
AreaEntry documentsArea(const FeatureContext &context, QSettings &settings, QObject *parent);

} // namespace edesk
