// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"

#include <QDate>
#include <QTimer>
#include <QWidget>

#include <functional>

class QCalendarWidget;

namespace edesk {

class FilterChips;

/// Chips for a due date: the first day that can be chosen, the one after it, a Friday, one week, any day.
/// What is due on a day is due at the end of work, 17:00 in Vietnam, and no day is offered whose hour has
/// passed. A chip that falls on a day off moves to the working day after it (Friday: before it). Days are
/// called by what they are today: the chips are named anew at midnight and at the end of work.
class DueChips : public QWidget
{
    Q_OBJECT

public:
    /// `isWorkingDay` knows weekends and public holidays; at least one day in any 30 must be one. Only days
    /// after `after` are offered where that is given. `clock` must outlive the chips.
    DueChips(const Clock &clock, std::function<bool(QDate)> isWorkingDay, QDate after = {},
             QWidget *parent = nullptr);

    /// The date chosen; at first the coming Friday.
    QDate due() const { return m_due; }
    /// The end of work on that date.
    Instant dueAt() const;
    /// Chooses this date, with its chip if one stands for it. Not a day before those offered.
    void setDue(QDate date);
    /// Looks at the clock, as happens by itself at least once a minute. True when the date chosen can no
    /// longer be met: the first one that can is chosen in its place.
    bool refresh();
    /// Other days are worked than before: the chips are named anew; the date chosen stays.
    void recount();
    FilterChips &chips() { return *m_chips; }
    QCalendarWidget &calendar() { return *m_calendar; }

Q_SIGNALS:
    void dueChanged(QDate date);

private:
    void buildCalendar();
    void nameChips();
    void showChosen();
    void choose(const QString &id);
    void pick(QDate date);
    void wakeAt(Instant next);
    /// The day from which a Friday and a week are counted.
    QDate base() const;
    QDate workingDay(QDate from, int step) const;
    /// The Friday after this day.
    QDate fridayAfter(QDate day) const;
    QString nearName(QDate date) const;
    QString dayName(QDate date) const;

    const Clock &m_clock;
    std::function<bool(QDate)> m_isWorkingDay;
    QDate m_after;
    QDate m_today;
    /// The first day that can be chosen, whether worked or not.
    QDate m_earliest;
    QDate m_due;
    FilterChips *m_chips;
    QWidget *m_popup;
    QCalendarWidget *m_calendar;
    QList<std::pair<QString, QDate>> m_dates;
    QTimer m_wake;
};

} // namespace edesk
