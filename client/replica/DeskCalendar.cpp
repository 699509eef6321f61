// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/DeskCalendar.h"

#include "common/domain/calendar/OrganisationCalendar.h"
#include "common/domain/organisation/Person.h"
#include "common/store/StoreView.h"

namespace edesk {

DeskCalendar::DeskCalendar(DeskPort &desk, ReplicaReader &reader, const Id &person, QObject *parent)
    : QObject(parent), m_reader(reader), m_person(person), m_current(std::make_shared<WorkCalendar>())
{
    connect(&desk, &DeskPort::rowsChanged, this, &DeskCalendar::follow);
    if (auto calendar = read())
        m_current = std::make_shared<const WorkCalendar>(std::move(*calendar));
}

Result<WorkCalendar> DeskCalendar::read() const
{
    const StoreView view(m_reader.database(), false);
    const auto self = view.load<Person>(m_person);
    if (!self)
        return self.error();
    return workCalendarOf(view, self->organisationId);
}

void DeskCalendar::follow(const QSet<EntityKind> &kinds)
{
    // Few rows of these change, and none of them often.
    if (!kinds.intersects({EntityKind::CalendarDay, EntityKind::Person, EntityKind::Organisation}))
        return;
    auto calendar = read();
    if (!calendar || *calendar == *m_current)
        return;
    m_current = std::make_shared<const WorkCalendar>(std::move(*calendar));
    Q_EMIT changed();
}

} // namespace edesk
