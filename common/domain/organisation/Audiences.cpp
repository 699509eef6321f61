// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/Audiences.h"

#include "common/domain/organisation/Account.h"
#include "common/domain/organisation/Delegation.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/RoleGrant.h"

namespace edesk {
namespace {

Scope administrators(const Id &agency)
{
    return Scope::role(agency, roleKey(Role::Admin));
}

} // namespace

Result<ScopeSet> organisationAudience(const Record &, const View &)
{
    return ScopeSet{Scope::everyone()};
}

Result<ScopeSet> personAudience(const Record &record, const View &)
{
    const auto person = fromRecord<Person>(record);
    return ScopeSet{person.listed ? Scope::everyone() : Scope::tree(person.agencyId)};
}

Result<ScopeSet> accountAudience(const Record &record, const View &)
{
    const auto account = fromRecord<Account>(record);
    return ScopeSet{Scope::person(account.personId), administrators(account.agencyId)};
}

Result<ScopeSet> roleGrantAudience(const Record &record, const View &)
{
    const auto grant = fromRecord<RoleGrant>(record);
    return ScopeSet{Scope::person(grant.personId), administrators(grant.agencyId)};
}

Result<ScopeSet> delegationAudience(const Record &record, const View &)
{
    const auto delegation = fromRecord<Delegation>(record);
    return ScopeSet{Scope::person(delegation.fromPersonId), Scope::person(delegation.toPersonId),
                    administrators(delegation.agencyId)};
}

} // namespace edesk
