// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Measures on the 4 px grid, in logical pixels at text size 100 %; `Theme::scaled` adapts them to the text.
namespace edesk::metrics {

inline constexpr int Grid = 4;
inline constexpr int Gap = 8;
inline constexpr int CardGap = 12;
inline constexpr int PageMargin = 20;
inline constexpr int Radius = 6;
inline constexpr int CardRadius = 8;
inline constexpr int IconSize = 18;
inline constexpr int SmallIconSize = 16;
inline constexpr int FocusRing = 2;
inline constexpr int ButtonHeight = 32;
inline constexpr int SmallButtonHeight = 24;
inline constexpr int ChipHeight = 28;
inline constexpr int FieldHeight = 34;
inline constexpr int NavigationRow = 32;
inline constexpr int NavigationHeading = 32;
inline constexpr int ListRow = 58;
inline constexpr int CompactListRow = 49;
inline constexpr int PillHeight = 20;
inline constexpr int RailWidth = 204;
inline constexpr int SlimRailWidth = 56;
inline constexpr int SlimRailBelow = 1200;
inline constexpr int TopBarHeight = 52;
inline constexpr int StatusBarHeight = 28;

} // namespace edesk::metrics
