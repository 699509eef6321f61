// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// One column of a table that leaves the desk.
struct TableColumn
{
    QString title;
    /// About so many characters stand in one line; a print-out shares its width in this proportion.
    double width = 10;
};

} // namespace edesk
