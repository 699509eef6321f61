// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/calendar/CalendarAudience.h"

#include "common/domain/calendar/CalendarDay.h"

namespace edesk {

Result<ScopeSet> calendarDayAudience(const Record &record, const View &)
{
    return ScopeSet{Scope::tree(fromRecord<CalendarDay>(record).organisationId)};
}

} // namespace edesk
