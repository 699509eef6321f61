// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/View.h"
#include "common/store/Database.h"

namespace edesk {

/// The rows of a database as rules see them, inside whatever transaction is running.
class StoreView final : public View
{
public:
    /// `complete` says that a missing row does not exist (the server's store).
    StoreView(Database &database, bool complete) : m_database(&database), m_complete(complete) {}

    Result<std::optional<Record>> find(const EntityType &type, const Id &id) const override;
    Result<std::vector<Record>> where(const EntityType &type, int field, const Value &value) const override;
    bool isComplete() const override { return m_complete; }

private:
    Database *m_database;
    bool m_complete;
};

} // namespace edesk
