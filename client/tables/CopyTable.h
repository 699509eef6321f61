// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/ExportProgress.h"
#include "client/tables/TableSink.h"
#include "client/tables/TableSource.h"

namespace edesk {

/// Brings all rows of `source`, as they stand at one moment, into `sink`; `head` gives what the source does
/// not know. Answers how many there were; Cancelled when `progress` says so meanwhile.
Result<qint64> copyTable(ReplicaReader &reader, const TableSource &source, TableHead head, TableSink &sink,
                         ExportProgress &progress);

} // namespace edesk
