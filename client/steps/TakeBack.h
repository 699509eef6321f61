// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"

namespace edesk {

/// Takes back a command that was not sent yet; tells the person when that fails.
void takeBack(const FeatureContext &context, const Id &command);

} // namespace edesk
