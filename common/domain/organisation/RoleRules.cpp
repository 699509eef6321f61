// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/RoleRules.h"

#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Delegation.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/RoleGrant.h"

namespace edesk {
namespace {

Result<void> mustAdminister(const View &view, const Actor &actor, const Id &organisation)
{
    const auto chain = chainOf(view, organisation);
    if (!chain)
        return chain.error();
    for (const Organisation &link : *chain) {
        if (actor.has(link.id, roleKey(Role::Admin)))
            return {};
    }
    return failure(ErrorCode::NotAllowed);
}

Effects about(const Command &command, EntityRef subject, const Id &agency)
{
    Effects effects(command.id);
    effects.subject = subject;
    effects.agency = agency;
    return effects;
}

} // namespace

Result<Effects> grantRole(const View &view, const Actor &actor, const Command &command, const GrantRole &a,
                          Instant now)
{
    EDESK_CHECK(mustAdminister(view, actor, a.organisationId));
    const auto organisation = view.load<Organisation>(a.organisationId);
    if (!organisation)
        return organisation.error();
    const auto person = view.load<Person>(a.personId);
    if (!person)
        return person.error();
    const RoleGrant grant{
        Id::derive(command.id, 1), 0,         a.personId, a.organisationId, organisation->agencyId, a.role,
        vietnamTime(now).date(),   a.validTo, false};
    Effects effects = about(command, {EntityKind::RoleGrant, grant.id}, grant.agencyId);
    effects.write(grant);
    effects.detail = person->fullName + QStringLiteral(": ") + roleKey(a.role);
    return effects;
}

Result<Effects> revokeRole(const View &view, const Actor &actor, const Command &command, const RevokeRole &a,
                           Instant)
{
    auto grant = view.load<RoleGrant>(a.grantId);
    if (!grant)
        return grant.error();
    EDESK_CHECK(mustAdminister(view, actor, grant->organisationId));
    grant->revoked = true;
    Effects effects = about(command, {EntityKind::RoleGrant, grant->id}, grant->agencyId);
    effects.write(*grant);
    effects.detail = roleKey(grant->role);
    return effects;
}

Result<Effects> delegatePowers(const View &view, const Actor &actor, const Command &command,
                               const Delegate &a, Instant)
{
    // Own roles only: an actor on behalf of somebody cannot pass the power on.
    if (!actor.onBehalfOf.isNull() || !actor.has(a.organisationId, roleKey(a.role)))
        return failure(ErrorCode::NotAllowed);
    if (a.validTo < a.validFrom)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("valid_to")});
    if (a.toPersonId == actor.person)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("to_person_id")});
    const auto organisation = view.load<Organisation>(a.organisationId);
    if (!organisation)
        return organisation.error();
    const auto delegate = view.load<Person>(a.toPersonId);
    if (!delegate)
        return delegate.error();
    const Delegation delegation{Id::derive(command.id, 1),
                                0,
                                actor.person,
                                a.toPersonId,
                                a.organisationId,
                                organisation->agencyId,
                                a.role,
                                a.validFrom,
                                a.validTo,
                                a.reason,
                                false};
    Effects effects = about(command, {EntityKind::Delegation, delegation.id}, delegation.agencyId);
    effects.write(delegation);
    effects.detail = delegate->fullName + QStringLiteral(": ") + a.reason;
    return effects;
}

Result<Effects> endDelegation(const View &view, const Actor &actor, const Command &command,
                              const EndDelegation &a, Instant)
{
    auto delegation = view.load<Delegation>(a.delegationId);
    if (!delegation)
        return delegation.error();
    if (actor.person != delegation->fromPersonId)
        EDESK_CHECK(mustAdminister(view, actor, delegation->organisationId));
    delegation->revoked = true;
    Effects effects = about(command, {EntityKind::Delegation, delegation->id}, delegation->agencyId);
    effects.write(*delegation);
    return effects;
}

} // namespace edesk
