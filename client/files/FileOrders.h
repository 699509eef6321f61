// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/files/AttachedFile.h"
#include "client/steps/StepOrder.h"

namespace edesk {

/// A file comes to a row; in the place of the version `replaces` unless that is null.
StepOrder attachOrder(const EntityRef &subject, const ContentRef &ref, const Id &replaces = {});
/// A file of a row is taken away.
StepOrder removeOrder(const EntityRef &subject, const AttachedFile &file);
/// Why the rules would refuse it now; nothing when they would not.
std::optional<Error> obstacle(const FeatureContext &context, const StepOrder &order);
/// Why the person may not add any file to the row; nothing when they may.
std::optional<Error> obstacleToAdding(const FeatureContext &context, const EntityRef &subject);

} // namespace edesk
