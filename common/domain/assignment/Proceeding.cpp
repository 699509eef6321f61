// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/Proceeding.h"

#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/Role.h"

#include <algorithm>

namespace edesk {

Proceeding::Proceeding(const Actor &actor, const Command &command, Instant now)
    : m_actor(&actor), m_command(&command), m_now(now), m_effects(command.id)
{
}

Result<Proceeding> Proceeding::open(const View &view, const Actor &actor, const Command &command,
                                    const Id &assignment, Instant now)
{
    Proceeding p(actor, command, now);
    auto row = view.load<Assignment>(assignment);
    if (!row)
        return row.error();
    p.assignment = std::move(*row);
    auto parties = view.loadWhere<AssignmentParty>(u"assignment_id", assignment);
    if (!parties)
        return parties.error();
    p.parties = std::move(*parties);
    p.m_partiesBefore = p.parties;
    p.m_effects.subject = {EntityKind::Assignment, assignment};
    p.m_effects.agency = p.assignment.agencyId;
    return p;
}

bool Proceeding::isGiver() const
{
    const bool gave = m_actor->principal() == assignment.giverId &&
                      m_actor->actsIn(assignment.giverOrganisationId, assignment.agencyId);
    return gave || m_actor->has(assignment.agencyId, roleKey(Role::Leader));
}

bool Proceeding::isOwn(const AssignmentParty &party) const
{
    return party.personId == m_actor->principal() && m_actor->actsIn(party.organisationId, party.agencyId);
}

bool Proceeding::isNamed() const
{
    return std::any_of(parties.begin(), parties.end(),
                       [this](const AssignmentParty &party) { return party.current && isOwn(party); });
}

AssignmentParty *Proceeding::ownPart()
{
    const auto mine = [this](const AssignmentParty &party) {
        if (!party.current || party.role == PartyRole::Inform)
            return false;
        if (!party.personId.isNull())
            return isOwn(party);
        return m_actor->has(party.organisationId, roleKey(Role::Head)) ||
               m_actor->has(party.organisationId, roleKey(Role::Leader)) ||
               m_actor->has(party.organisationId, roleKey(Role::Office));
    };
    if (AssignmentParty *leading = lead(); leading && mine(*leading))
        return leading;
    const auto it = std::find_if(parties.begin(), parties.end(), mine);
    return it == parties.end() ? nullptr : &*it;
}

AssignmentParty *Proceeding::lead()
{
    const auto it = std::find_if(parties.begin(), parties.end(), [](const AssignmentParty &party) {
        return party.current && party.role == PartyRole::Lead;
    });
    return it == parties.end() ? nullptr : &*it;
}

Result<AssignmentState> Proceeding::stepOfPart(QLatin1StringView action)
{
    const AssignmentParty *own = ownPart();
    const unsigned who = !own ? 0U : own->role == PartyRole::Lead ? unsigned(LeadPart) : unsigned(JoinPart);
    const AssignmentState from = own && !isClosed(assignment.state) ? own->state : assignment.state;
    const auto to = assignmentTable().step(int(from), action, who);
    return to ? Result<AssignmentState>(AssignmentState(*to)) : to.error();
}

Result<AssignmentState> Proceeding::stepOfGiver(QLatin1StringView action) const
{
    const auto to =
        assignmentTable().step(int(assignment.state), action, isGiver() ? unsigned(GiverPart) : 0U);
    return to ? Result<AssignmentState>(AssignmentState(*to)) : to.error();
}

unsigned Proceeding::standing()
{
    unsigned parts = isGiver() ? unsigned(GiverPart) : 0U;
    if (const AssignmentParty *own = ownPart())
        parts |= own->role == PartyRole::Lead ? unsigned(LeadPart) : unsigned(JoinPart);
    else if (isNamed())
        parts |= unsigned(InformedPart);
    return parts;
}

void Proceeding::record(EventKind kind, const QString &note, qint64 progress)
{
    AssignmentEvent event;
    event.id = m_effects.nextId();
    event.assignmentId = assignment.id;
    event.kind = kind;
    event.actorId = m_actor->person;
    event.actorName = m_actor->name;
    event.onBehalfOfName = m_actor->onBehalfOfName;
    event.progress = progress;
    event.note = note;
    event.recordedAt = m_command->recordedAt;
    event.at = m_now;
    m_effects.write(event);
}

void Proceeding::tell(const Id &person, NoticeReason reason)
{
    if (person.isNull() || person == m_actor->person || m_told.contains({person, reason}))
        return;
    m_told.insert({person, reason});
    Notice notice;
    notice.id = m_effects.nextId();
    notice.recipientId = person;
    notice.reason = reason;
    notice.subjectKind = qint64(EntityKind::Assignment);
    notice.subjectId = assignment.id;
    notice.title = assignment.title;
    notice.fromName = m_actor->name;
    notice.at = m_now;
    m_effects.write(notice);
}

void Proceeding::tellGiver(NoticeReason reason)
{
    tell(assignment.giverId, reason);
}

void Proceeding::tellParties(NoticeReason reason)
{
    for (const AssignmentParty &party : parties) {
        if (party.current)
            tell(party.personId, reason);
    }
}

Effects Proceeding::unchanged()
{
    Effects none(m_command->id);
    none.subject = m_effects.subject;
    return none;
}

Effects Proceeding::finish()
{
    assignment.updatedAt = m_now;
    m_effects.write(assignment);
    for (const AssignmentParty &party : parties) {
        const auto before = std::find_if(m_partiesBefore.begin(), m_partiesBefore.end(),
                                         [&](const AssignmentParty &p) { return p.id == party.id; });
        if (before == m_partiesBefore.end() || valuesOf(*before) != valuesOf(party))
            m_effects.write(party);
    }
    return std::move(m_effects);
}

Result<AssignmentParty> receiver(const View &view, const Id &personOrUnit)
{
    AssignmentParty party;
    const auto found = view.find(entityType<Person>(), personOrUnit);
    if (!found)
        return found.error();
    if (*found) {
        const auto person = fromRecord<Person>(**found);
        party.personId = person.id;
        party.organisationId = person.organisationId;
        party.agencyId = person.agencyId;
        party.name = person.fullName;
    } else {
        const auto unit = view.load<Organisation>(personOrUnit);
        if (!unit)
            return unit.error();
        party.organisationId = unit->id;
        party.agencyId = unit->agencyId;
        party.name = unit->name;
    }
    return party;
}

Result<AssignmentParty> partyFor(const View &view, const Actor &actor, const Id &personOrUnit, PartyRole role)
{
    auto found = receiver(view, personOrUnit);
    if (!found)
        return found;
    AssignmentParty party = std::move(*found);
    party.role = role;
    if (party.personId == actor.principal() && actor.actsIn(party.organisationId, party.agencyId))
        return party;
    const auto chain = chainOf(view, party.organisationId);
    if (!chain)
        return chain.error();
    for (const Organisation &link : *chain) {
        if (actor.has(link.id, roleKey(Role::Leader)) || actor.has(link.id, roleKey(Role::Head)) ||
            actor.has(link.id, roleKey(Role::Office)))
            return party;
    }
    return failure(ErrorCode::NotAllowed);
}

} // namespace edesk
