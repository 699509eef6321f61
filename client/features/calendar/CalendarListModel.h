// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/calendar/CalendarQuestion.h"
#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"
#include "client/ui/ReconciledListModel.h"

#include <QHash>

#include <optional>

namespace edesk {

/// The lines of the calendar of a year, read without holding up the window.
class CalendarListModel : public ReconciledListModel
{
    Q_OBJECT

public:
    /// `context` must outlive the model.
    explicit CalendarListModel(const FeatureContext &context, QObject *parent = nullptr);

    /// 0 for the exceptions alone.
    void setYear(int year);
    int year() const { return m_year; }
    /// Reads the lines again; `read()` tells when they are there.
    void refresh();
    const CalendarLine &line(int row) const;
    /// The calendars that the person may change.
    const QList<CalendarOwner> &owners() const { return m_owners; }
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    /// What is shown is as new as the question, or `error()` says why not.
    void read();

private:
    void take(const Result<CalendarAnswer> &answer);
    WorkItem itemOf(const CalendarLine &line) const;

    const FeatureContext &m_context;
    int m_year;
    QHash<Id, CalendarLine> m_lines;
    QList<CalendarOwner> m_owners;
    std::optional<Error> m_error;
    LatestQuery<CalendarAnswer> m_query;
};

/// "Thứ Sáu 02/01/2026".
QString dayText(QDate date, Language language);
/// "Nghỉ", "Làm bù" in the person's language.
QString kindText(CalendarDayKind kind, Language language);

} // namespace edesk
