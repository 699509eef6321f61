// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QPainter;

namespace edesk {

class Theme;

/// Paints the program's sign into a square of this side at the origin.
void paintProgramIcon(QPainter &painter, const Theme &theme, int side);
/// The sign in the sizes of title bars, task bars and switchers.
QIcon programIcon(const Theme &theme);

} // namespace edesk
