// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/calendar/CalendarArea.h"

#include "common/domain/calendar/CalendarDay.h"
#include "common/domain/calendar/CalendarRules.h"

namespace edesk {

void addCalendarArea(Catalogue &catalogue)
{
    catalogue.add(entityType<CalendarDay>());
    catalogue.add(commandType<SetCalendarDay>("Ghi ngày vào lịch làm việc", "Enter a day of the calendar",
                                              setCalendarDay));
    catalogue.add(commandType<WithdrawCalendarDay>("Thu hồi ngày trong lịch làm việc",
                                                   "Withdraw a day of the calendar", withdrawCalendarDay));
}

} // namespace edesk
