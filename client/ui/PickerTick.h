// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// A person's part in what is being assigned.
enum class PickerTick { None, Lead, Joiner };

} // namespace edesk
