// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/domain/core/Record.h"
#include "server/demo/DemoAccount.h"
#include "server/demo/DemoSize.h"

#include <functional>

namespace edesk {

/// A generated province: the same size, seed and moment give the same rows, byte for byte. Everything
/// happened in the year before `now`; deadlines lie before and after it.
class DemoProvince
{
public:
    using Size = DemoSize;

    DemoProvince(Size size, quint64 seed, Instant now) : m_size(size), m_seed(seed), m_now(now) {}

    /// Hands out every row at revision 1, each after the rows it refers to: organisations, people, positions,
    /// accounts, role grants, delegations, then assignment by assignment with its parties, events and
    /// notices, and agency by agency the registers of documents. `progress` counts people and assignments and is called now and then, and at the end with done
    /// = total.
    void generate(const std::function<void(Record)> &emit,
                  const std::function<void(int done, int total)> &progress);

    /// The accounts of the last `generate()`, one of each role of the first department at the top; empty
    /// before.
    const QList<DemoAccount> &accounts() const { return m_accounts; }

private:
    Size m_size;
    quint64 m_seed;
    Instant m_now;
    QList<DemoAccount> m_accounts;
};

} // namespace edesk
