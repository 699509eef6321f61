// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ReplicaReader.h"
#include "common/base/PublicHolidays.h"
#include "common/domain/calendar/CalendarDay.h"
#include "common/domain/organisation/Organisation.h"

#include <optional>

namespace edesk {

/// One line of the calendar: a public holiday, or a day on which an organisation departs from the others.
struct CalendarLine
{
    Id id = {};
    QDate date = {};
    std::optional<PublicHoliday> holiday = std::nullopt;
    std::optional<CalendarDay> day = std::nullopt;
    /// Whose exception it is.
    QString owner = {};
    bool isOfProvince = false;
    /// The person may withdraw it.
    bool mayChange = false;
};

/// An organisation whose calendar the person may change.
struct CalendarOwner
{
    Id organisation = {};
    QString name = {};

    bool operator==(const CalendarOwner &) const = default;
};

/// The lines of a question, by date.
struct CalendarAnswer
{
    int year = 0;
    QList<CalendarLine> lines = {};
    QList<CalendarOwner> owners = {};
};

/// What the screen asks of the desk's view; answered in another thread, so it holds all it needs.
struct CalendarQuestion
{
    Id person = {};
    Id onBehalfOf = {};
    Instant now = {};
    /// The year whose holidays and exceptions are wanted; 0 for the exceptions alone, of all years.
    int year = 0;

    Result<CalendarAnswer> answer(ReplicaReader &reader) const;
};

} // namespace edesk
