// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/domain/core/EntityKind.h"

#include <map>

namespace edesk {

/// The identifiers of the generated rows: one series per kind, all following from the seed.
class DemoIds
{
public:
    explicit DemoIds(quint64 seed);

    /// The next identifier of the kind's series.
    Id next(EntityKind kind);

private:
    struct Series
    {
        Id base;
        quint32 count = 0;
    };

    Id m_root;
    std::map<EntityKind, Series> m_series;
};

} // namespace edesk
