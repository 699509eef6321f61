// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// How much is generated: about five organisations and 60 people, or about 500 and 30,000.
enum class DemoSize { Small, Province };

} // namespace edesk
