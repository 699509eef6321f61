// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Effects.h"
#include "common/domain/core/View.h"

#include <map>

namespace edesk {

/// A complete view over rows in memory.
class DemoView final : public View
{
public:
    /// Adds the row or replaces the one it is.
    void put(const Record &row);
    /// Takes over what a command wrote.
    void apply(const Effects &effects);

    Result<std::optional<Record>> find(const EntityType &type, const Id &id) const override;
    Result<std::vector<Record>> where(const EntityType &type, int field, const Value &value) const override;
    bool isComplete() const override { return true; }

private:
    std::map<EntityRef, Record> m_rows;
};

} // namespace edesk
