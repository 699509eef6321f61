// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"
#include "common/domain/core/Effects.h"

#include <optional>

namespace edesk {

/// A link to a row of the desk: "edesk://assignment/01997000-…". It names and opens; it never changes
/// anything.
QString deskLink(const Catalogue &catalogue, const EntityRef &row);
/// The row of such a link; nothing when it is anything else, however long or malformed.
std::optional<EntityRef> deskLinkTarget(const Catalogue &catalogue, const QString &link);

} // namespace edesk
