// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/TableCell.h"
#include "client/tables/TableColumn.h"
#include "client/replica/ReplicaReader.h"

#include <QStringList>

#include <functional>

namespace edesk {

/// What a list gives to be exported or printed: all rows of its filter, read when they are needed. Both
/// functions run in another thread, one after the other in one read transaction: they own or share all they
/// use.
struct TableSource
{
    /// Takes one row; a failure ends the reading and is to be returned.
    using TakeRow = std::function<Result<void>(const TableRow &)>;

    QString title = {};
    /// Lines that say which rows these are.
    QStringList criteria = {};
    QList<TableColumn> columns = {};
    std::function<Result<qint64>(ReplicaReader &)> count;
    std::function<Result<void>(ReplicaReader &, const TakeRow &)> rows;
};

} // namespace edesk
