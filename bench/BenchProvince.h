// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "common/domain/core/Catalogue.h"
#include "common/store/Database.h"

#include <QList>

namespace edesk {

/// A store with one agency, its leader, a colleague who gave `assignments` tasks, and the leader's account.
class BenchProvince
{
public:
    static constexpr const char *UserName = "leader.bench";
    static constexpr const char *Password = "Bench-12345";

    /// Fills the store, which holds nothing but its schema.
    static Result<void> fill(Database &database, const Catalogue &catalogue, int assignments);
};

} // namespace edesk
