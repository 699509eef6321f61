// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// A person's part in what is being assigned; Chosen where all have the same.
enum class PickerTick { None, Lead, Joiner, Chosen };

} // namespace edesk
