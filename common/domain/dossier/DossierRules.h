// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/dossier/DossierCommands.h"

namespace edesk {

/// Anyone opens a dossier of their own; heads and the office one for another. Duplicate when the agency has
/// the number and symbol in that year already, naming its keeper.
Result<Effects> openDossier(const View &, const Actor &, const Command &, const OpenDossier &, Instant);
Result<Effects> editDossier(const View &, const Actor &, const Command &, const EditDossier &, Instant);
/// Nothing of it changes any more.
Result<Effects> closeDossier(const View &, const Actor &, const Command &, const CloseDossier &, Instant);
Result<Effects> reopenDossier(const View &, const Actor &, const Command &, const ReopenDossier &, Instant);

} // namespace edesk
