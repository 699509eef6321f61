// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"

namespace edesk {

/// The catalogue of everything edesk works with; an area joins by one line in Catalogues.cpp.
const Catalogue &edeskCatalogue();

} // namespace edesk
