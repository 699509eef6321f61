// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <functional>

class QCalendarWidget;

namespace edesk {

class FilterChips;

/// Chips for a due date: today, tomorrow, this Friday, one week, any day. A chip that falls on a day off
/// moves to the working day after it (Friday: before it) and says which day that is.
class DueChips : public QWidget
{
    Q_OBJECT

public:
    /// `isWorkingDay` knows weekends and public holidays; at least one day in any 30 must be one.
    DueChips(QDate today, std::function<bool(QDate)> isWorkingDay, QWidget *parent = nullptr);

    /// The date chosen; at first the coming Friday.
    QDate due() const { return m_due; }
    /// Chooses this date, with its chip if one stands for it. Not before today.
    void setDue(QDate date);
    FilterChips &chips() { return *m_chips; }
    QCalendarWidget &calendar() { return *m_calendar; }

Q_SIGNALS:
    void dueChanged(QDate date);

private:
    void choose(const QString &id);
    void pick(QDate date);
    QDate workingDay(QDate from, int step) const;
    QDate friday() const;
    QString dayName(QDate date) const;

    QDate m_today;
    std::function<bool(QDate)> m_isWorkingDay;
    QDate m_due;
    FilterChips *m_chips;
    QWidget *m_popup;
    QCalendarWidget *m_calendar;
    QList<std::pair<QString, QDate>> m_dates;
};

} // namespace edesk
