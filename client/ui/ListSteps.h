// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace edesk {

/// How many rows a key moves in a list whose focus stays in its search line; 0 for keys that do not.
constexpr int listSteps(int key, int rowsOfAPage)
{
    switch (key) {
    case Qt::Key_Down:
        return 1;
    case Qt::Key_Up:
        return -1;
    case Qt::Key_PageDown:
        return rowsOfAPage;
    case Qt::Key_PageUp:
        return -rowsOfAPage;
    default:
        return 0;
    }
}

} // namespace edesk
