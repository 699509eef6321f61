// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/TableSink.h"

#include <QString>

#include <memory>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace edesk {

/// Writes an Excel workbook of one sheet: the head, then a bold header row that stays in sight and is
/// repeated on each printed page, then the rows with real dates and numbers, an automatic filter over all.
/// Texts are never formulas. In constant memory; what is longer than a cell of Excel holds ends with “…”.
class XlsxSink final : public TableSink
{
public:
    /// As long a text as a cell of Excel holds, in UTF-16 units.
    static constexpr qsizetype LongestText = 32'767;

    /// Writes the file of this name, with its temporary files in `folder`.
    XlsxSink(const QString &fileName, const QString &folder);
    ~XlsxSink() override;

    /// TooMany when Excel's sheets are too short for the rows.
    Result<void> begin(const TableHead &head) override;
    Result<void> row(const TableRow &cells) override;
    Result<void> end() override;

private:
    struct Writing;
    Result<void> open();
    void addFormats();
    void layOut(const TableHead &head);
    Result<void> write(int column, const TableCell &cell);

    QString m_fileName;
    QString m_folder;
    std::unique_ptr<Writing> m_writing;
};

} // namespace edesk
