// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/AssignmentAudience.h"
#include "common/domain/assignment/SeriesPlan.h"
#include "common/domain/assignment/SeriesStates.h"
#include "common/domain/core/Description.h"

namespace edesk {

/// A task that is given again and again: what it says, to whom, and when.
struct AssignmentSeries
{
    Id id;
    qint64 revision = 0;
    QString title;
    QString body;
    Id leadId;
    QString leadName;
    /// Who joins and who is informed: ids, separated by spaces.
    QString joiners;
    QString informed;
    Id secondApproverId;
    Id giverId;
    QString giverName;
    Id giverOrganisationId;
    Id agencyId;
    SeriesFrequency frequency = SeriesFrequency::Weekly;
    qint64 weekdays = 0;
    qint64 month = 0;
    qint64 day = 0;
    /// Working days from the giving to the deadline.
    qint64 dueDays = 0;
    /// The first and the last day that may be planned; no last one means for ever.
    QDate startsOn;
    QDate endsOn;
    SeriesState state = SeriesState::Active;
    /// The next planned day, and the last one whose task was given.
    QDate nextOn;
    QDate lastOn;
    /// From when on the clock looks at it.
    Instant lookAt;

    SeriesPlan plan() const { return {frequency, weekdays, month, day}; }

    static auto description()
    {
        using S = AssignmentSeries;
        return std::tuple{
            member("title", &S::title, {.maxLength = 500, .required = true}),
            member("body", &S::body, {.maxLength = 10'000}),
            member("lead_id", &S::leadId, {.required = true}),
            member("lead_name", &S::leadName, {.maxLength = 200}),
            member("joiners", &S::joiners),
            member("informed", &S::informed),
            member("second_approver_id", &S::secondApproverId, {.references = EntityKind::Person}),
            member("giver_id", &S::giverId, {.required = true, .references = EntityKind::Person}),
            member("giver_name", &S::giverName, {.maxLength = 50}),
            member("giver_organisation_id", &S::giverOrganisationId,
                   {.required = true, .references = EntityKind::Organisation}),
            member("agency_id", &S::agencyId, {.required = true, .references = EntityKind::Organisation}),
            member("frequency", &S::frequency, {.required = true, .choices = seriesFrequencyChoices}),
            member("weekdays", &S::weekdays),
            member("month", &S::month),
            member("day", &S::day),
            member("due_days", &S::dueDays),
            member("starts_on", &S::startsOn, {.required = true}),
            member("ends_on", &S::endsOn),
            member("state", &S::state, {.required = true, .choices = seriesStateChoices()}),
            member("next_on", &S::nextOn),
            member("last_on", &S::lastOn),
            member("look_at", &S::lookAt, {.indexed = true}),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::AssignmentSeries, "assignment_series", fieldsOf<AssignmentSeries>(),
                assignmentSeriesAudience};
    }
};

/// Ids as a series holds them.
QString idsText(const QList<Id> &ids);
QList<Id> idsOf(const QString &text);

} // namespace edesk
