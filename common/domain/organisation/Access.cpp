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
    return std::any_of(chain->begin(), chain->end(), [&](const Organisation &link) { return link.id == upper; });
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
        if (!position.validTo.isValid() || today(now) <= position.validTo)
            EDESK_CHECK(addOrganisation(view, position.organisationId, scopes));
    }
    const auto grants = view.loadWhere<RoleGrant>(u"person_id", person);
    if (!grants)
        return grants.error();
    for (const RoleGrant &grant : *grants) {
        if (grant.holdsOn(today(now)))
            scopes.insert(Scope::role(grant.organisationId, roleKey(grant.role)));
    }
    const auto delegations = view.loadWhere<Delegation>(u"to_person_id", person);
    if (!delegations)
        return delegations.error();
    for (const Delegation &delegation : *delegations) {
        if (delegation.holdsOn(today(now)))
            scopes.insert(Scope::role(delegation.organisationId, roleKey(delegation.role)));
    }
    return scopes;
}

Result<Actor> actorFor(const View &view, const Id &person, const Id &onBehalfOf, Instant now)
{
    const auto self = view.load<Person>(person);
    if (!self)
        return self.error();
    Actor actor{person, self->fullName, onBehalfOf, {}, {}};
    if (onBehalfOf.isNull()) {
        const auto grants = view.loadWhere<RoleGrant>(u"person_id", person);
        if (!grants)
            return grants.error();
        for (const RoleGrant &grant : *grants) {
            if (grant.holdsOn(today(now)))
                actor.roles.push_back({grant.organisationId, roleKey(grant.role)});
        }
        return actor;
    }
    const auto principal = view.load<Person>(onBehalfOf);
    if (!principal)
        return principal.error();
    actor.onBehalfOfName = principal->fullName;
    const auto delegations = view.loadWhere<Delegation>(u"to_person_id", person);
    if (!delegations)
        return delegations.error();
    for (const Delegation &delegation : *delegations) {
        if (delegation.fromPersonId == onBehalfOf && delegation.holdsOn(today(now)))
            actor.roles.push_back({delegation.organisationId, roleKey(delegation.role)});
    }
    if (actor.roles.empty())
        return failure(ErrorCode::NotAllowed, {}, QStringLiteral("no delegation holds today"));
    return actor;
}

} // namespace edesk
