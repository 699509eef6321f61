// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace edesk {

/// Something that an area shows on Hôm nay and keeps up to date by itself.
struct HomeEntry
{
    /// A tile holds one number and stands in the row on top; cards stand below, in a wide column and a narrow
    /// one.
    enum class Place { Tile, Wide, Narrow };

    Place place = Place::Tile;
    /// Smaller comes first in its place.
    int order = 0;
    /// Makes it, when Hôm nay is first opened.
    std::function<QWidget *(QWidget *parent)> create;
};

} // namespace edesk
