// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// How large all text is, in percent of the standard size.
enum class TextSize { Standard = 100, Large = 115, Larger = 130 };

} // namespace edesk
