// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/TableSink.h"

#include <QByteArray>

class QIODevice;

namespace edesk {

/// Writes the titles of the columns and the rows as RFC 4180 in UTF-8, with a byte order mark so that Excel
/// reads Vietnamese. Dates are ISO 8601, numbers plain. What a spreadsheet would take for a formula, also
/// one that splits the cell at semicolons, tabs or line ends, gets an apostrophe before it.
class CsvSink final : public TableSink
{
public:
    /// `device` is open for writing and outlives the sink.
    explicit CsvSink(QIODevice &device) : m_device(device) {}

    Result<void> begin(const TableHead &head) override;
    Result<void> row(const TableRow &cells) override;
    Result<void> end() override { return flush(); }

private:
    void append(const TableRow &cells);
    Result<void> flush();

    QIODevice &m_device;
    QByteArray m_waiting;
};

} // namespace edesk
