// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// The six sizes of text: 12, 13, 14, 17, 20 and 24 logical pixels at text size 100 %.
enum class TypeRole { Caption, Body, Card, Item, Page, Counter };

} // namespace edesk
