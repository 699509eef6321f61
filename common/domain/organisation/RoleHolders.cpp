// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/RoleHolders.h"

#include "common/domain/organisation/RoleGrant.h"

namespace edesk {

Result<QList<Id>> holdersOf(const View &view, const Id &organisation, Role role, QDate day)
{
    const auto grants = view.loadWhere<RoleGrant>(u"organisation_id", organisation);
    if (!grants)
        return grants.error();
    QList<Id> people;
    for (const RoleGrant &grant : *grants) {
        if (grant.role == role && grant.holdsOn(day) && !people.contains(grant.personId))
            people.append(grant.personId);
    }
    return people;
}

} // namespace edesk
