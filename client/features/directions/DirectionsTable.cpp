// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/directions/DirectionsTable.h"

#include "client/features/directions/DirectionsListModel.h"
#include "client/features/directions/DirectionsPage.h"

namespace edesk {
namespace {

QList<TableColumn> columns()
{
    constexpr double nameWidth = 44;
    constexpr double figureWidth = 13;
    QList<TableColumn> made{{DirectionsPage::tr("Đơn vị, người"), nameWidth}};
    for (const Outcome outcome : outcomes)
        made.append({outcomeText(outcome), figureWidth});
    made.append({DirectionsPage::tr("Tỷ lệ đúng hạn (%)"), figureWidth});
    return made;
}

TableRow rowOf(const DirectionsLine &line)
{
    TableRow row{line.name};
    for (const Outcome outcome : outcomes)
        row.emplace_back(line.figure(outcome));
    const auto percent = line.percentInTime();
    row.push_back(percent ? TableCell(qint64(*percent)) : TableCell());
    return row;
}

} // namespace

TableSource directionsTable(const DirectionsQuestion &question, const QStringList &criteria)
{
    return {DirectionsPage::tr("Theo dõi chỉ đạo"), criteria, columns(),
            [question](ReplicaReader &reader) -> Result<qint64> {
                const auto lines = question.lines(reader);
                return lines ? Result<qint64>(lines->size()) : lines.error();
            },
            [question](ReplicaReader &reader, const TableSource::TakeRow &take) -> Result<void> {
                const auto lines = question.lines(reader);
                if (!lines)
                    return lines.error();
                for (const DirectionsLine &line : *lines)
                    EDESK_CHECK(take(rowOf(line)));
                return {};
            }};
}

} // namespace edesk
