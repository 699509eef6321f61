// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// A tool tip that shows exactly this text: Qt takes what looks like markup for markup, and a picture named
/// in somebody's title would be loaded.
QString plainToolTip(const QString &text);

} // namespace edesk
