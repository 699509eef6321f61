// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoCast.h"

#include <algorithm>

namespace edesk {
namespace {

/// One target in most cases, four at most.
std::size_t targetCount(DemoRandom &random)
{
    const qint64 roll = random.below(100);
    return roll < 50 ? 1 : roll < 75 ? 2 : roll < 92 ? 3 : 4;
}

/// Different targets drawn from `from`, without `giver`; as many as there are when fewer.
std::vector<DemoTarget> drawn(const std::vector<DemoTarget> &from, int giver, DemoRandom &random)
{
    const bool giverIsThere = std::any_of(
        from.begin(), from.end(), [giver](const DemoTarget &target) { return target.person == giver; });
    const std::size_t count = std::min(targetCount(random), from.size() - (giverIsThere ? 1 : 0));
    std::vector<DemoTarget> targets;
    while (targets.size() < count) {
        const DemoTarget &target = random.pick(from);
        if (target.person != giver && std::find(targets.begin(), targets.end(), target) == targets.end())
            targets.push_back(target);
    }
    return targets;
}

} // namespace

DemoCast::DemoCast(const std::vector<DemoUnit> &units, const DemoStaff &staff)
    : m_units(units), m_staff(staff)
{
    for (std::size_t i = 0; i < units.size(); ++i) {
        const OrganisationKind kind = units[i].organisation.kind;
        if (kind == OrganisationKind::Department || kind == OrganisationKind::District)
            m_agencies.push_back({-1, int(i)});
        else if (kind == OrganisationKind::Commune)
            m_communes.push_back({-1, int(i)});
    }
}

DemoCasting DemoCast::cast(int agency, DemoRandom &random) const
{
    const DemoUnit &unit = m_units[std::size_t(agency)];
    if (unit.organisation.kind == OrganisationKind::Province)
        return fromProvince(random);
    return unit.divisions.empty() ? inWholeAgency(agency, random) : inDividedAgency(agency, random);
}

int DemoCast::actorFor(const DemoTarget &target) const
{
    if (target.person >= 0)
        return target.person;
    const DemoRoster &roster = m_staff.rosters()[std::size_t(target.unit)];
    return roster.head >= 0 ? roster.head : roster.leaders.front();
}

DemoCasting DemoCast::fromProvince(DemoRandom &random) const
{
    const qint64 roll = random.below(100);
    if (roll < 10)
        return inWholeAgency(0, random);
    const DemoRoster &roster = m_staff.rosters().front();
    const int giver = random.perMille(800) ? random.pick(roster.leaders) : random.pick(roster.offices);
    return {giver, drawn(roll < 25 ? m_communes : m_agencies, giver, random)};
}

DemoCasting DemoCast::inDividedAgency(int agency, DemoRandom &random) const
{
    const DemoUnit &unit = m_units[std::size_t(agency)];
    const DemoRoster &roster = m_staff.rosters()[std::size_t(agency)];
    const int division = random.pick(unit.divisions);
    const qint64 roll = random.below(100);
    if (roll < 45) {
        const int head = m_staff.rosters()[std::size_t(division)].head;
        return {head, drawn(membersOf(division), head, random)};
    }
    const int giver = roll < 88 ? random.pick(roster.leaders) : random.pick(roster.offices);
    const qint64 level = random.below(100);
    if (level < 15)
        return {giver, drawn(membersOf(division), giver, random)};
    std::vector<DemoTarget> targets;
    for (const int each : unit.divisions)
        targets.push_back({level < 70 ? m_staff.rosters()[std::size_t(each)].head : -1, each});
    return {giver, drawn(targets, giver, random)};
}

DemoCasting DemoCast::inWholeAgency(int agency, DemoRandom &random) const
{
    const DemoRoster &roster = m_staff.rosters()[std::size_t(agency)];
    const int giver = random.perMille(750) ? random.pick(roster.leaders) : random.pick(roster.offices);
    return {giver, drawn(membersOf(agency), giver, random)};
}

std::vector<DemoTarget> DemoCast::membersOf(int unit) const
{
    std::vector<DemoTarget> targets;
    for (const int member : m_staff.rosters()[std::size_t(unit)].members)
        targets.push_back({member, unit});
    return targets;
}

} // namespace edesk
