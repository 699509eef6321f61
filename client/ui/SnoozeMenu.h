// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/base/Error.h"

#include <QDate>
#include <QMenu>

#include <functional>

class QCalendarWidget;

namespace edesk {

/// When to come back to something: this afternoon at 13:30 while that is ahead, at 08:00 of the next working
/// day, at 08:00 on Monday (or the working day after it), on any day; or at once. Shown with popup().
class SnoozeMenu : public QMenu
{
    Q_OBJECT

public:
    /// `isWorkingDay` knows weekends and public holidays; at least one day in any 30 must be one.
    SnoozeMenu(Instant now, Language language, const std::function<bool(QDate)> &isWorkingDay,
               QWidget *parent);

    /// Offers to put it off no longer.
    void offerEnd();
    /// The calendar of "Chọn ngày…"; not before tomorrow.
    QCalendarWidget &calendar() { return *m_calendar; }

Q_SIGNALS:
    void chosen(edesk::Instant until);
    void endChosen();

private:
    void offer(const QString &text, QDate day, QTime time);
    void askDay();
    void pick(QDate day);

    QCalendarWidget *m_calendar;
    QWidget *m_popup;
};

} // namespace edesk
