// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// What a colour says. Colour never speaks alone: an icon and words go with every tone.
enum class Tone { Neutral, Accent, Overdue, Soon, InTime };

} // namespace edesk
