// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/directions/DirectionsLine.h"

#include <memory>

namespace edesk {

/// What the board asks of the desk's view; answered in another thread, so it holds all it needs.
struct DirectionsQuestion
{
    /// By what the lines divide the work. A unit leads to its persons, an agency to its units.
    enum class Division { Agency, Unit, Person, Giver };

    Division division = Division::Agency;
    /// What all lines are part of.
    DirectionsScope scope = {};
    Instant now = {};
    std::shared_ptr<const WorkCalendar> calendar = {};

    bool operator==(const DirectionsQuestion &) const = default;

    /// The line of all, then one for each part: most overdue first, then the largest, then by name.
    Result<QList<DirectionsLine>> lines(ReplicaReader &reader) const;
    /// What the line divides into; nothing where there is nothing below.
    std::optional<DirectionsQuestion> below(const DirectionsLine &line) const;

private:
    DirectionsScope scopeOf(const Id &part) const;
    QString sql(std::vector<Value> &values) const;
};

} // namespace edesk
