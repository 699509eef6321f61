// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/Proceeding.h"

#include "common/domain/assignment/RemindRules.h"
#include "common/domain/core/Overlay.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/Role.h"

#include <algorithm>

namespace edesk {

Proceeding::Proceeding(const Actor &actor, const Command &command, Instant now, Effects effects)
    : m_actor(&actor), m_command(&command), m_now(now), m_effects(std::move(effects))
{
}

Result<Proceeding> Proceeding::open(const View &view, const Actor &actor, const Command &command,
                                    const Id &assignment, Instant now)
{
    Proceeding p(actor, command, now, Effects(command.id));
    EDESK_CHECK(p.load(view, assignment));
    p.m_effects.subject = {EntityKind::Assignment, assignment};
    p.m_effects.agency = p.assignment.agencyId;
    return p;
}

Result<Proceeding> Proceeding::follow(const View &view, const Actor &actor, const Command &command,
                                      const Id &assignment, Instant now, Effects effects)
{
    Proceeding p(actor, command, now, std::move(effects));
    const auto done = p.load(Overlay(view, p.m_effects.written()), assignment);
    return done ? Result<Proceeding>(std::move(p)) : done.error();
}

Result<void> Proceeding::load(const View &view, const Id &id)
{
    auto row = view.load<Assignment>(id);
    if (!row)
        return row.error();
    assignment = std::move(*row);
    auto own = view.loadWhere<AssignmentParty>(u"assignment_id", id);
    if (!own)
        return own.error();
    parties = std::move(*own);
    m_partiesBefore = parties;
    if (assignment.parentId.isNull())
        return {};
    auto above = view.loadWhere<AssignmentParty>(u"assignment_id", assignment.parentId);
    if (!above)
        return above.error();
    m_parentParties = std::move(*above);
    return {};
}

AssignmentParty *Proceeding::ownPart()
{
    const AssignmentParty *own = standing().ownPart();
    return own ? &parties[std::size_t(own - parties.data())] : nullptr;
}

AssignmentParty *Proceeding::lead()
{
    const auto it = std::find_if(parties.begin(), parties.end(), [](const AssignmentParty &party) {
        return party.current && party.role == PartyRole::Lead;
    });
    return it == parties.end() ? nullptr : &*it;
}

Result<AssignmentState> Proceeding::stepOfPart(QLatin1StringView action) const
{
    return standing().stepOfPart(action);
}

Result<AssignmentState> Proceeding::stepOfDecider(QLatin1StringView action) const
{
    return standing().stepOfDecider(action);
}

void Proceeding::recall(const QString &note)
{
    assignment.state = AssignmentState::Recalled;
    assignment.completedAt = m_now;
    assignment.requestedDueAt = {};
    assignment.transferToId = {};
    for (AssignmentParty &party : parties) {
        if (party.current)
            party.state = AssignmentState::Recalled;
    }
    record(EventKind::Recalled, note, assignment.progress);
    tellParties(NoticeReason::Recalled);
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
    return finishAside();
}

Effects Proceeding::finishAside()
{
    planReminder(assignment);
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
