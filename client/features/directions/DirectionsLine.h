// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/directions/DirectionsScope.h"

#include <QList>

#include <optional>

namespace edesk {

/// One line of the board: a unit, a person or a giver, with a figure for each outcome.
struct DirectionsLine
{
    /// The sum of the others.
    bool isAll = false;
    /// Null for the line of all, and of work that nobody in person leads.
    Id id;
    QString name;
    /// What the line counts.
    DirectionsScope scope;
    std::array<qint64, outcomes.size()> figures{};

    qint64 figure(Outcome outcome) const { return figures.at(std::size_t(outcome)); }
    /// Of what was completed, the part completed in time, in percent; nothing before the first.
    std::optional<int> percentInTime() const
    {
        constexpr qint64 whole = 100;
        const qint64 inTime = figure(Outcome::DoneInTime);
        const qint64 done = inTime + figure(Outcome::DoneLate);
        return done > 0 ? std::optional<int>(int(inTime * whole / done)) : std::nullopt;
    }

    bool operator==(const DirectionsLine &) const = default;
};

} // namespace edesk
