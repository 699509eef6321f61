// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/Access.h"

#include "common/domain/organisation/Delegation.h"
#include "common/domain/organisation/Position.h"
#include "common/domain/organisation/RoleGrant.h"

namespace edesk {
namespace {

constexpr int deepestTree = 12;

QDate today(Instant now)
{
    return vietnamTime(now).date();
}

Result<void> addOrganisation(const View &view, const Id &organisation, ScopeSet &scopes)
{
    const auto chain = chainOf(view, organisation);
    if (!chain)
        return chain.error();
    for (const Organisation &link : *chain)
        scopes.insert(Scope::tree(link.id));
    scopes.insert(Scope::organisation(organisation));
    if (!chain->empty())
        scopes.insert(Scope::organisation(chain->front().agencyId));
    return {};
}

Result<std::vector<HeldRole>> ownRoles(const View &view, const Id &person, Instant now)
{
    const auto grants = view.loadWhere<RoleGrant>(u"person_id", person);
    if (!grants)
        return grants.error();
    std::vector<HeldRole> roles;
    for (const RoleGrant &grant : *grants) {
        if (grant.holdsOn(today(now)))
            roles.push_back({grant.organisationId, roleKey(grant.role)});
    }
    return roles;
}

/// Whether a delegation gives its role now. A desk does not hold the grants of others, so there the
/// delegation alone decides and the server corrects it.
Result<bool> gives(const View &view, const Delegation &delegation, Instant now)
{
    if (!delegation.holdsOn(today(now)))
        return false;
    if (!view.isComplete())
        return true;
    auto roles = ownRoles(view, delegation.fromPersonId, now);
    if (!roles)
        return roles.error();
    Actor principal;
    principal.roles = std::move(*roles);
    return principal.has(delegation.organisationId, roleKey(delegation.role));
}

Result<std::vector<HeldRole>> delegatedRoles(const View &view, const Id &person, const Id &from, Instant now)
{
    const auto delegations = view.loadWhere<Delegation>(u"to_person_id", person);
    if (!delegations)
        return delegations.error();
    std::vector<HeldRole> roles;
    for (const Delegation &delegation : *delegations) {
        if (!from.isNull() && delegation.fromPersonId != from)
            continue;
        const auto given = gives(view, delegation, now);
        if (!given)
            return given.error();
        if (*given)
            roles.push_back({delegation.organisationId, roleKey(delegation.role)});
    }
    return roles;
}

} // namespace

Result<std::vector<Organisation>> chainOf(const View &view, const Id &organisation)
{
    std::vector<Organisation> chain;
    Id next = organisation;
    while (!next.isNull() && chain.size() < deepestTree) {
        auto link = view.load<Organisation>(next);
        if (!link)
            return link.error();
        next = link->parentId;
        chain.push_back(std::move(*link));
    }
    return chain;
}

Result<bool> isWithin(const View &view, const Id &lower, const Id &upper)
{
    const auto chain = chainOf(view, lower);
    if (!chain)
        return chain.error();
    return std::any_of(chain->begin(), chain->end(),
                       [&](const Organisation &link) { return link.id == upper; });
}

Result<ScopeSet> grantedScopes(const View &view, const Id &person, Instant now)
{
    ScopeSet scopes{Scope::person(person), Scope::everyone()};
    const auto self = view.load<Person>(person);
    if (!self)
        return self.error();
    EDESK_CHECK(addOrganisation(view, self->organisationId, scopes));
    const auto positions = view.loadWhere<Position>(u"person_id", person);
    if (!positions)
        return positions.error();
    for (const Position &position : *positions) {
        const bool begun = !position.validFrom.isValid() || position.validFrom <= today(now);
        const bool ended = position.validTo.isValid() && position.validTo < today(now);
        if (begun && !ended)
            EDESK_CHECK(addOrganisation(view, position.organisationId, scopes));
    }
    for (const auto &roles : {ownRoles(view, person, now), delegatedRoles(view, person, {}, now)}) {
        if (!roles)
            return roles.error();
        for (const HeldRole &held : *roles)
            scopes.insert(Scope::role(held.organisation, held.role));
    }
    return scopes;
}

Result<ScopeSet> scopesOf(const View &view, const Actor &actor, Instant now)
{
    if (actor.onBehalfOf.isNull())
        return grantedScopes(view, actor.person, now);
    ScopeSet scopes;
    for (const HeldRole &held : actor.roles)
        scopes.insert(Scope::role(held.organisation, held.role));
    return scopes;
}

Result<Actor> actorFor(const View &view, const Id &person, const Id &onBehalfOf, Instant now)
{
    const auto self = view.load<Person>(person);
    if (!self)
        return self.error();
    Actor actor{person, self->fullName, onBehalfOf, {}, {}};
    if (onBehalfOf.isNull()) {
        auto roles = ownRoles(view, person, now);
        if (!roles)
            return roles.error();
        actor.roles = std::move(*roles);
        return actor;
    }
    const auto principal = view.load<Person>(onBehalfOf);
    if (!principal)
        return principal.error();
    actor.onBehalfOfName = principal->fullName;
    auto roles = delegatedRoles(view, person, onBehalfOf, now);
    if (!roles)
        return roles.error();
    actor.roles = std::move(*roles);
    if (actor.roles.empty())
        return failure(ErrorCode::DelegationOver, {actor.onBehalfOfName});
    return actor;
}

} // namespace edesk
