// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// A corner of a page as a person sees it.
enum class PageCorner { TopRight, TopLeft, BottomRight, BottomLeft };

} // namespace edesk
