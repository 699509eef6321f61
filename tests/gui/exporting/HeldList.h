// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/TableSource.h"

#include <future>

namespace edesk {

/// A list whose rows wait in the other thread, after the first, until the test lets them go on.
class HeldList
{
public:
    explicit HeldList(qint64 rows) : m_rows(rows) {}

    TableSource source() const
    {
        TableSource source;
        source.title = QStringLiteral("Danh sách");
        source.columns = {{QStringLiteral("Số"), 10}};
        source.count = [rows = m_rows](ReplicaReader &) { return Result<qint64>(rows); };
        source.rows = [rows = m_rows, open = m_open](ReplicaReader &,
                                                     const TableSource::TakeRow &take) -> Result<void> {
            for (qint64 i = 0; i < rows; ++i) {
                EDESK_CHECK(take({i}));
                open.wait();
            }
            return {};
        };
        return source;
    }
    void letGo() { m_gate.set_value(); }

private:
    qint64 m_rows;
    std::promise<void> m_gate;
    std::shared_future<void> m_open = m_gate.get_future().share();
};

} // namespace edesk
