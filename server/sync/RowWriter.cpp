// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/RowWriter.h"

#include "common/store/EntityTable.h"

namespace edesk {

Result<void> RowWriter::write(const Record &row)
{
    if (row.revision() != 1)
        return update(row);
    const EntityTable table(row.type());
    const auto statement = m_database->prepare(table.insert());
    if (!statement)
        return statement.error();
    table.bind(**statement, 0, row);
    Result<void> done = (*statement)->run();
    // Rows with ids that follow from others are made by whoever needs them first.
    if (!done && done.error().code == ErrorCode::Duplicate &&
        done.error().details.value(0) == QLatin1StringView("id"))
        return failure(ErrorCode::StoreBusy, {}, QStringLiteral("row made meanwhile"));
    return done;
}

Result<void> RowWriter::update(const Record &row)
{
    const auto statement = m_database->prepare(EntityTable(row.type()).update());
    if (!statement)
        return statement.error();
    const int fields = int(row.type().fields.size());
    for (int i = 0; i < fields; ++i)
        bindValue(**statement, i, row.value(i));
    (*statement)->bindInteger(fields, row.revision());
    (*statement)->bindId(fields + 1, row.id());
    (*statement)->bindInteger(fields + 2, row.revision() - 1);
    const auto done = (*statement)->step();
    const qint64 changed = done ? (*statement)->changes() : 0;
    (*statement)->reset();
    if (!done)
        return done.error();
    // Somebody else changed the row since it was read: whoever decided on it decides again.
    return changed == 1 ? Result<void>()
                        : failure(ErrorCode::StoreBusy, {}, QStringLiteral("row changed meanwhile"));
}

} // namespace edesk
