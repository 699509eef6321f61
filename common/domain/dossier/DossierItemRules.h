// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/dossier/DossierCommands.h"

namespace edesk {

/// NotFound for a document or an assignment that the actor does not see; what is in the dossier already is
/// not added again.
Result<Effects> addDossierItem(const View &, const Actor &, const Command &, const AddDossierItem &, Instant);
/// NotAllowed for the reason of a reopening.
Result<Effects> removeDossierItem(const View &, const Actor &, const Command &, const RemoveDossierItem &,
                                  Instant);

} // namespace edesk
