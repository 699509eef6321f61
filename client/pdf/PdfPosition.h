// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace edesk {

/// A place between letters of a file: the page, and how many UTF-16 units of its text stand before.
struct PdfPosition
{
    int page = 0;
    qsizetype at = 0;

    auto operator<=>(const PdfPosition &) const = default;
};

} // namespace edesk
