// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoView.h"

namespace edesk {

void DemoView::put(const Record &row)
{
    m_rows.insert_or_assign(EntityRef{row.kind(), row.id()}, row);
}

void DemoView::apply(const Effects &effects)
{
    for (const Record &row : effects.written())
        put(row);
}

Result<std::optional<Record>> DemoView::find(const EntityType &type, const Id &id) const
{
    const auto it = m_rows.find({type.kind, id});
    return it == m_rows.end() ? std::optional<Record>() : std::optional<Record>(it->second);
}

Result<std::vector<Record>> DemoView::where(const EntityType &type, int field, const Value &value) const
{
    std::vector<Record> rows;
    for (auto it = m_rows.lower_bound({type.kind, Id()}); it != m_rows.end() && it->first.kind == type.kind;
         ++it) {
        if (it->second.value(field) == value)
            rows.push_back(it->second);
    }
    return rows;
}

} // namespace edesk
