// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/TableSource.h"
#include "client/features/assignments/AssignmentFilter.h"
#include "client/replica/FeatureContext.h"

namespace edesk {

/// Every assignment that the filter lets through, in the order of the list, to be exported or printed as of
/// now.
TableSource assignmentTable(const FeatureContext &context, const AssignmentFilter &filter);

} // namespace edesk
