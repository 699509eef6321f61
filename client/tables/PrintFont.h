// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// The family of official print-outs: Times New Roman where the computer has it, else the bundled Tinos,
/// whose letters are as wide. To be called in the window's thread; loads Tinos the first time it is needed.
QString printFontFamily();
/// Makes the bundled Tinos known to the program; false when it cannot be read.
bool loadBundledPrintFont();

} // namespace edesk
