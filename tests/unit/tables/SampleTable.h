// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/TableSink.h"

#include <QList>

namespace edesk {

/// A head of four columns (text, number, day, moment) for so many rows.
TableHead sampleHead(qint64 rows);
/// A row of that table whose text is this.
TableRow sampleRow(const QString &text);
/// Puts the head, the rows of these texts and the end into the sink; the number of rows.
Result<qint64> fillSample(TableSink &sink, const QStringList &texts);
/// "Việc 0001", "Việc 0002" and so on.
QStringList numberedTexts(int count);

} // namespace edesk
