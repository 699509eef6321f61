// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ReplicaReader.h"
#include "common/base/WorkCalendar.h"

#include <QDate>

#include <array>

namespace edesk {

/// What became of an assignment. What was recalled is in none of them.
enum class Outcome { Every, Open, Soon, Overdue, DoneInTime, DoneLate };
/// In the order in which they are shown.
inline constexpr std::array outcomes{Outcome::Every,   Outcome::Open,       Outcome::Soon,
                                     Outcome::Overdue, Outcome::DoneInTime, Outcome::DoneLate};

/// Which assignments one figure of the board counts: when they were given, from what, to whom, by whom, and
/// what became of them. Everything that is null or invalid bounds nothing.
struct DirectionsScope
{
    /// The days of giving, both within.
    QDate from;
    QDate to;
    /// Only those that follow from a document.
    bool isOfDocuments = false;
    /// Of the lead: the agency, the unit in it, the person.
    Id agency;
    Id unit;
    Id person;
    /// The lead is the unit as such, nobody in person.
    bool isOfUnitItself = false;
    Id giver;
    Outcome outcome = Outcome::Every;

    bool operator==(const DirectionsScope &) const = default;

    /// The conditions over the table `assignment` joined with the lead's party as `lead`, by date.
    RowQuery query(Instant now, const WorkCalendar &calendar) const;
    /// The tables that the conditions are about.
    static QString tables();
    /// The condition of an outcome alone; its values are appended.
    static QString condition(Outcome outcome, Instant now, const WorkCalendar &calendar,
                             std::vector<Value> &values);
};

} // namespace edesk
