// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoAssignments.h"

#include "common/domain/assignment/RemindRules.h"
#include "server/demo/DemoTrack.h"
#include "server/demo/DemoWorkTime.h"

namespace edesk {
namespace {

constexpr quint64 stream = 3;
constexpr int smallCount = 150;
constexpr int provinceCount = 60'000;
constexpr qint64 minute = 60'000;
constexpr qint64 minutesOfDay = 24 * 60;
/// Days from giving to the date, before a weekend is skipped.
constexpr qint64 longestTerm = 40;

/// How much work an agency gives compared with others; 0 for a division, whose agency counts.
int weightOf(const DemoUnit &unit)
{
    switch (unit.organisation.kind) {
    case OrganisationKind::Province:
        return 20;
    case OrganisationKind::Department:
        return 9;
    case OrganisationKind::District:
        return 8;
    case OrganisationKind::Commune:
    case OrganisationKind::Centre:
        return 2;
    case OrganisationKind::Division:
        return 0;
    }
    return 0;
}

/// One in 25 waits for approval now, one in 25 is overdue.
DemoFate fateOf(int number)
{
    switch (number % 25) {
    case 7:
        return DemoFate::Waiting;
    case 19:
        return DemoFate::Overdue;
    default:
        return DemoFate::Free;
    }
}

} // namespace

DemoAssignments::DemoAssignments(DemoSize size, const std::vector<DemoUnit> &units, const DemoStaff &staff,
                                 DemoIds &ids, quint64 seed, Instant now)
    : m_units(units),
      m_staff(staff),
      m_ids(ids),
      m_now(now),
      m_count(size == DemoSize::Small ? smallCount : provinceCount),
      m_random(seed, stream),
      m_cast(units, staff),
      m_writer(units)
{
}

void DemoAssignments::generate(const std::function<void(const DemoAssignment &)> &made)
{
    qint64 weights = 0;
    for (const DemoUnit &unit : m_units)
        weights += weightOf(unit);
    qint64 before = 0;
    int done = 0;
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        before += weightOf(m_units[i]);
        for (const int until = int(m_count * before / weights); done < until; ++done)
            made(make(int(i), fateOf(done)));
    }
}

DemoAssignment DemoAssignments::make(int agency, DemoFate fate)
{
    const DemoCasting casting = m_cast.cast(agency, m_random);
    const Person &giver = m_staff.people()[std::size_t(casting.giver)].person;
    DemoAssignment made;
    made.giver = casting.giver;
    made.agency = agency;
    Assignment &a = made.assignment;
    a.id = m_ids.next(EntityKind::Assignment);
    a.revision = 1;
    a.givenAt = givingMoment(fate);
    a.updatedAt = a.givenAt;
    a.title = m_writer.title(agency, a.givenAt, m_random);
    a.body = m_writer.body(agency, a.givenAt, m_random);
    // One in thirty has no date.
    if (fate != DemoFate::Free || m_random.perMille(967))
        a.dueAt = closingTimeAfter(a.givenAt, m_random.between(3, longestTerm));
    a.giverId = giver.id;
    a.giverName = giver.fullName;
    a.giverOrganisationId = giver.organisationId;
    a.agencyId = giver.agencyId;
    addParties(made, casting.targets);
    DemoTrack(made, m_staff, m_writer, m_ids, m_now, m_random).play(fate);
    planReminder(a);
    return made;
}

Instant DemoAssignments::givingMoment(DemoFate fate)
{
    qint64 days = 365;
    qint64 since = 0;
    if (fate == DemoFate::Waiting) {
        since = 10;
        days = 10;
    } else if (fate == DemoFate::Overdue) {
        since = longestTerm + 5;
        days = 60;
    }
    return workMomentBefore(
        m_now.plusMs(-(since * minutesOfDay + m_random.below(days * minutesOfDay)) * minute));
}

void DemoAssignments::addParties(DemoAssignment &a, const std::vector<DemoTarget> &targets)
{
    PartyRole role = PartyRole::Lead;
    for (const DemoTarget &target : targets) {
        const Organisation &organisation = m_units[std::size_t(target.unit)].organisation;
        AssignmentParty party;
        party.id = m_ids.next(EntityKind::AssignmentParty);
        party.revision = 1;
        party.assignmentId = a.assignment.id;
        party.organisationId = organisation.id;
        party.agencyId = organisation.agencyId;
        party.name = organisation.name;
        party.role = role;
        if (target.person >= 0) {
            const Person &person = m_staff.people()[std::size_t(target.person)].person;
            party.personId = person.id;
            party.name = person.fullName;
        }
        a.actors.push_back(m_cast.actorFor(target));
        a.parties.push_back(std::move(party));
        // The last of three or four is often only informed.
        role = a.parties.size() >= 2 && m_random.perMille(500) ? PartyRole::Inform : PartyRole::Join;
    }
    const AssignmentParty &lead = a.parties.front();
    a.assignment.leadId = lead.personId.isNull() ? lead.organisationId : lead.personId;
    a.assignment.leadName = lead.name;
}

} // namespace edesk
