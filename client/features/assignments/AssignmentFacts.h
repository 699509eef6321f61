// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/assignment/AssignmentSeries.h"

#include <QSet>

#include <optional>
#include <vector>

namespace edesk {

/// Everything the desk knows of one assignment.
struct AssignmentFacts
{
    Assignment assignment;
    std::vector<AssignmentParty> parties;
    /// The newest 500, in the order of time.
    std::vector<AssignmentEvent> events;
    /// The events that exist on this desk only.
    QSet<Id> unsent;
    /// The task of which it is a part, as far as this desk holds it, and who has that one.
    std::optional<Assignment> whole;
    std::vector<AssignmentParty> wholeParties;
    /// Its own parts, the first given first.
    std::vector<Assignment> parts;
    /// The series from which it came, as far as this desk holds it.
    std::optional<AssignmentSeries> series;
    /// Until when it is put off, also a moment that has passed; unset when it is not.
    Instant snoozedUntil;

    /// Nothing when the desk does not hold the assignment.
    static Result<std::optional<AssignmentFacts>> load(const FeatureContext &context, const Id &assignment);

    /// The names of the current parties in this role, separated by commas.
    QString names(PartyRole role) const;
};

} // namespace edesk
