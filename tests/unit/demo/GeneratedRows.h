// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"
#include "server/demo/DemoProvince.h"

#include <vector>

namespace edesk {

/// Everything one generation hands out, in the order in which it came.
class GeneratedRows
{
public:
    GeneratedRows(DemoSize size, quint64 seed, Instant now);

    const std::vector<Record> &all() const { return m_all; }
    const QList<DemoAccount> &accounts() const { return m_accounts; }
    /// A hash over the canonical bytes of all rows in order.
    QByteArray digest() const;

    template <typename Entity>
    std::vector<Entity> of() const
    {
        std::vector<Entity> entities;
        for (const Record &row : m_all) {
            if (row.kind() == entityType<Entity>().kind)
                entities.push_back(fromRecord<Entity>(row));
        }
        return entities;
    }

private:
    std::vector<Record> m_all;
    QList<DemoAccount> m_accounts;
};

} // namespace edesk
