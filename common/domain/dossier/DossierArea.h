// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"

namespace edesk {

/// Adds work dossiers to the catalogue.
void addDossierArea(Catalogue &catalogue);

} // namespace edesk
