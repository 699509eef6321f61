// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/Overlay.h"

namespace edesk {

Result<std::optional<Record>> Overlay::find(const EntityType &type, const Id &id) const
{
    for (const Record &record : *m_above) {
        if (record.kind() == type.kind && record.id() == id)
            return std::optional(record);
    }
    return m_below->find(type, id);
}

Result<std::vector<Record>> Overlay::where(const EntityType &type, int field, const Value &value) const
{
    auto rows = m_below->where(type, field, value);
    if (!rows)
        return rows;
    for (const Record &record : *m_above) {
        if (record.kind() != type.kind)
            continue;
        std::erase_if(*rows, [&](const Record &row) { return row.id() == record.id(); });
        if (record.value(field) == value)
            rows->push_back(record);
    }
    return rows;
}

} // namespace edesk
