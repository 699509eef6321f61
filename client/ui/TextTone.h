// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// The colour of running text.
enum class TextTone { Primary, Secondary, Hint, Accent, Overdue, Soon, InTime };

} // namespace edesk
