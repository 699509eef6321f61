// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/StoreView.h"

#include "common/store/EntityTable.h"

namespace edesk {

Result<std::optional<Record>> StoreView::find(const EntityType &type, const Id &id) const
{
    const EntityTable table(type);
    const auto statement = m_database->prepare(table.selectById());
    if (!statement)
        return statement.error();
    (*statement)->bind(id);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    std::optional<Record> record;
    if (*row)
        record = table.read(**statement);
    (*statement)->reset();
    return record;
}

Result<std::vector<Record>> StoreView::where(const EntityType &type, int field, const Value &value) const
{
    const EntityTable table(type);
    const auto statement = m_database->prepare(table.selectWhere(field));
    if (!statement)
        return statement.error();
    bindValue(**statement, 0, value);
    std::vector<Record> records;
    EDESK_CHECK((*statement)->forEach([&] { records.push_back(table.read(**statement)); }));
    return records;
}

} // namespace edesk
