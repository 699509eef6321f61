// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// Which colours the person chose.
enum class ThemeMode { Light, Dark, System };

} // namespace edesk
