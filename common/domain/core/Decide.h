// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"

namespace edesk {

/// Runs a command's rule after checking its name and arguments; every written row fits its description.
/// The same on the desk and on the server. Fails with the reason; Undecided on a desk that lacks a row.
Result<Effects> decide(const Catalogue &catalogue, const View &view, const Actor &actor,
                       const Command &command, Instant now);

} // namespace edesk
