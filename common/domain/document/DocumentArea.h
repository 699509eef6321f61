// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"

namespace edesk {

/// Adds the entities and commands of the area, and what follows for documents from assignments.
void addDocumentArea(Catalogue &catalogue);

} // namespace edesk
