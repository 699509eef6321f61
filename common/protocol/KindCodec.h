// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Cbor.h"
#include "common/domain/core/EntityKind.h"

namespace edesk::protocol {

/// Reads a kind of row, which may be one that only a newer peer knows. The reader fails when the number is
/// none a kind can have.
EntityKind readKind(CborReader &reader);

} // namespace edesk::protocol
