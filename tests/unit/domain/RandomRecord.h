// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Record.h"

#include <QRandomGenerator>

namespace edesk {

/// Which fields a generated row fills.
enum class Filling { Nothing, Required, Some, Everything };

/// A value that fits the field, never empty; the same for the same state of `random`.
Value randomValue(const Field &field, QRandomGenerator &random);
/// A row of this type with a random id and revision, and the fields that `filling` names.
Record randomRecord(const EntityType &type, QRandomGenerator &random, Filling filling);

} // namespace edesk
