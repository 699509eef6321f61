// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/ui/AreaEntry.h"

class QObject;
class QSettings;

namespace edesk {

/// Everything assignments bring to the window; what it needs while the desk is open belongs to `parent`.
/// What the person arranges for themselves is kept in `settings`. `context` and `settings` must outlive both.
AreaEntry assignmentsArea(const FeatureContext &context, QSettings &settings, QObject *parent);

} // namespace edesk
