// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/SeriesPlan.h"

namespace edesk {

/// Gives a task again and again, on the working day of each period that the plan says.
struct CreateSeries
{
    static constexpr const char *Name = "series.create";
    QString title;
    QString body;
    Id lead;
    QList<Id> joiners = {};
    QList<Id> informed = {};
    Id secondApprover = {};
    /// As in SeriesPlan.
    SeriesFrequency frequency = SeriesFrequency::Weekly;
    qint64 weekdays = 0;
    qint64 month = 0;
    qint64 day = 0;
    /// 0–250 working days.
    qint64 dueDays = 0;
    /// Today when empty; no end when empty.
    QDate startsOn = {};
    QDate endsOn = {};

    static auto description()
    {
        using A = CreateSeries;
        return std::tuple{
            member("title", &A::title, {.maxLength = titleLength, .required = true}),
            member("body", &A::body, {.maxLength = bodyLength}),
            member("lead", &A::lead, {.required = true}),
            member("joiners", &A::joiners, {.maxItems = mostParties}),
            member("informed", &A::informed, {.maxItems = mostParties}),
            member("second_approver", &A::secondApprover, {.references = EntityKind::Person}),
            member("frequency", &A::frequency, {.required = true, .choices = seriesFrequencyChoices}),
            member("weekdays", &A::weekdays),
            member("month", &A::month),
            member("day", &A::day),
            member("due_days", &A::dueDays),
            member("starts_on", &A::startsOn),
            member("ends_on", &A::endsOn),
        };
    }
};

/// A command that says no more than which series.
template <const char *CommandName>
struct SeriesStep
{
    static constexpr const char *Name = CommandName;
    Id seriesId;

    static auto description()
    {
        return std::tuple{member("series_id", &SeriesStep::seriesId,
                                 {.required = true, .references = EntityKind::AssignmentSeries})};
    }
};

inline constexpr char pauseSeriesName[] = "series.pause";
inline constexpr char resumeSeriesName[] = "series.resume";
inline constexpr char endSeriesName[] = "series.end";
inline constexpr char giveNextName[] = "series.give_next";

/// Nothing is given until it is resumed.
using PauseSeries = SeriesStep<pauseSeriesName>;
/// It goes on with the next period; what fell into the pause is not made up for.
using ResumeSeries = SeriesStep<resumeSeriesName>;
/// Nothing more is ever given.
using EndSeries = SeriesStep<endSeriesName>;
/// The system gives the task of the current period.
using GiveNextOfSeries = SeriesStep<giveNextName>;

} // namespace edesk
