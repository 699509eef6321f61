// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/domain/core/Field.h"

#include <vector>

namespace edesk {

/// The revision of a row on which the person's decision was based.
struct BaseRevision
{
    EntityKind kind = EntityKind::None;
    Id id;
    qint64 revision = 0;

    bool operator==(const BaseRevision &) const = default;
};

/// A named intent of a person, made once on one device, possibly long before the server sees it.
struct Command
{
    /// Version 7; the rows it creates derive their ids from it.
    Id id;
    Id device;
    /// Counts the device's commands from 1 without gaps.
    qint64 number = 0;
    QString name;
    /// In the order of the command type's arguments; missing trailing ones are empty.
    std::vector<Value> arguments;
    std::vector<BaseRevision> bases;
    /// Null unless acting under a delegation.
    Id onBehalfOf;
    /// The device's clock when the person acted.
    Instant recordedAt;

    /// The base revision of a row; 0 when the command states none.
    qint64 baseRevision(EntityKind kind, const Id &row) const;
    bool operator==(const Command &) const = default;
};

} // namespace edesk
