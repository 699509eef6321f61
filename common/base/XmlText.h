// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// The text without what XML 1.0 cannot hold: control characters, halves of surrogate pairs.
QString xmlText(const QString &text);

} // namespace edesk
