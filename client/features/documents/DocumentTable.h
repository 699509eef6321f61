// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentFilter.h"
#include "client/replica/FeatureContext.h"
#include "client/tables/TableSource.h"

namespace edesk {

/// The rows of a filter in the columns of the register (Decree 30/2020/NĐ-CP, annex IV).
TableSource documentTable(const FeatureContext &context, const DocumentFilter &filter);

} // namespace edesk
