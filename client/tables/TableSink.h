// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/TableCell.h"
#include "client/tables/TableHead.h"
#include "common/base/Result.h"

namespace edesk {

/// Takes a table row by row: `begin`, the rows, `end`. Used by one thread; nothing is kept of what was taken.
/// A sink that is destroyed before `end` has made nothing of use. A failure to write is FileFailed without a
/// file name.
class TableSink
{
public:
    TableSink() = default;
    TableSink(const TableSink &) = delete;
    TableSink &operator=(const TableSink &) = delete;
    virtual ~TableSink() = default;

    virtual Result<void> begin(const TableHead &head) = 0;
    /// As many cells as the head has columns.
    virtual Result<void> row(const TableRow &cells) = 0;
    virtual Result<void> end() = 0;
};

} // namespace edesk
