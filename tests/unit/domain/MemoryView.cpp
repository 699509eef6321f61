// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/MemoryView.h"

namespace edesk {

void MemoryView::put(Record record)
{
    const std::pair key{record.kind(), record.id()};
    const auto before = m_content.find(key);
    record.setRevision(before == m_content.end() ? 1 : before->second.revision() + 1);
    m_content.insert_or_assign(key, std::move(record));
}

void MemoryView::remove(EntityKind kind, const Id &id)
{
    m_content.erase({kind, id});
}

void MemoryView::apply(const Effects &effects)
{
    for (const Record &record : effects.written())
        put(record);
}

Result<std::optional<Record>> MemoryView::find(const EntityType &type, const Id &id) const
{
    const auto it = m_content.find({type.kind, id});
    return it == m_content.end() ? std::optional<Record>() : std::optional<Record>(it->second);
}

Result<std::vector<Record>> MemoryView::where(const EntityType &type, int field, const Value &value) const
{
    std::vector<Record> rows;
    for (const auto &[key, record] : m_content) {
        if (key.first == type.kind && record.value(field) == value)
            rows.push_back(record);
    }
    return rows;
}

} // namespace edesk
