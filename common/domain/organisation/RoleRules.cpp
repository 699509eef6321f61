// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/RoleRules.h"

#include "common/domain/organisation/Access.h"
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

} // namespace edesk
