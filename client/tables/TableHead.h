// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/TableColumn.h"
#include "common/base/Clock.h"
#include "common/base/Error.h"

#include <QList>
#include <QStringList>

namespace edesk {

/// What a table says of itself: what it is, which rows it holds, who made it and when.
struct TableHead
{
    QString title = {};
    /// Lines that say which rows these are: the filter, the words, the source.
    QStringList criteria = {};
    QList<TableColumn> columns = {};
    QString madeBy = {};
    Instant madeAt = {};
    /// How many rows follow.
    qint64 rows = 0;
    Language language = Language::Vietnamese;

    /// The criteria, then who made it, when, and the number of rows.
    QStringList facts() const;
};

} // namespace edesk
