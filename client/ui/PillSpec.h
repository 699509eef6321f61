// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"
#include "client/ui/Tone.h"

#include <QString>

#include <optional>

namespace edesk {

/// A short state in words on a coloured ground, with an icon where the tone needs one.
struct PillSpec
{
    QString text = {};
    Tone tone = Tone::Neutral;
    std::optional<Icon> icon = std::nullopt;
    /// Filled with the accent instead of its soft form.
    bool isStrong = false;

    bool operator==(const PillSpec &) const = default;
};

} // namespace edesk
