// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Effects.h"
#include "common/domain/core/View.h"

#include <map>

namespace edesk {

/// Rows in memory for rules to look at: every row, as on the server, or some rows, as on a desk.
class MemoryView final : public View
{
public:
    enum class Rows { All, Some };

    explicit MemoryView(Rows rows = Rows::All) : m_rows(rows) {}

    /// Adds the row or replaces it; its revision becomes 1 more than before.
    void put(Record record);
    template <typename Entity>
    void put(const Entity &entity)
    {
        put(toRecord(entity));
    }
    void remove(EntityKind kind, const Id &id);
    /// Puts everything a command wrote.
    void apply(const Effects &effects);
    /// The row as its struct; asserts that it is here.
    template <typename Entity>
    Entity row(const Id &id) const
    {
        return fromRecord<Entity>(m_content.at({entityType<Entity>().kind, id}));
    }
    /// Copies every row of `other`, so that a desk can be given what the server has.
    void copyFrom(const MemoryView &other) { m_content = other.m_content; }

    Result<std::optional<Record>> find(const EntityType &type, const Id &id) const override;
    Result<std::vector<Record>> where(const EntityType &type, int field, const Value &value) const override;
    bool isComplete() const override { return m_rows == Rows::All; }

private:
    Rows m_rows;
    std::map<std::pair<EntityKind, Id>, Record> m_content;
};

} // namespace edesk
