// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/CopyTable.h"

namespace edesk {

Result<qint64> copyTable(ReplicaReader &reader, const TableSource &source, TableHead head, TableSink &sink,
                         ExportProgress &progress)
{
    // What the head counts and the rows that follow are of the same moment.
    const auto moment = reader.database().begin(TransactionMode::Read);
    if (!moment)
        return moment.error();
    const auto total = source.count(reader);
    if (!total)
        return total.error();
    progress.total = *total;
    head.title = source.title;
    head.criteria = source.criteria + head.criteria;
    head.columns = source.columns;
    head.rows = *total;
    EDESK_CHECK(sink.begin(head));
    EDESK_CHECK(source.rows(reader, [&](const TableRow &row) -> Result<void> {
        if (progress.isCancelled)
            return failure(ErrorCode::Cancelled);
        ++progress.rows;
        return sink.row(row);
    }));
    if (progress.isCancelled)
        return failure(ErrorCode::Cancelled);
    EDESK_CHECK(sink.end());
    return progress.rows.load();
}

} // namespace edesk
