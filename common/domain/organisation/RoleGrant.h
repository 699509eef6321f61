// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"
#include "common/domain/organisation/Audiences.h"
#include "common/domain/organisation/Role.h"

namespace edesk {

/// A role given to a person in an organisation, until it is revoked or runs out.
struct RoleGrant
{
    Id id;
    qint64 revision = 0;
    Id personId;
    Id organisationId;
    Id agencyId;
    Role role = Role::Specialist;
    QDate validFrom;
    QDate validTo;
    bool revoked = false;

    static auto description()
    {
        return std::tuple{
            member("person_id", &RoleGrant::personId,
                   {.required = true, .indexed = true, .references = EntityKind::Person}),
            member("organisation_id", &RoleGrant::organisationId,
                   {.required = true, .indexed = true, .references = EntityKind::Organisation}),
            member("agency_id", &RoleGrant::agencyId,
                   {.required = true, .references = EntityKind::Organisation}),
            member("role", &RoleGrant::role, {.required = true, .choices = roleChoices()}),
            member("valid_from", &RoleGrant::validFrom),
            member("valid_to", &RoleGrant::validTo),
            member("revoked", &RoleGrant::revoked),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::RoleGrant, "role_grant", fieldsOf<RoleGrant>(), roleGrantAudience};
    }
    bool holdsOn(QDate day) const
    {
        return !revoked && (!validFrom.isValid() || validFrom <= day) &&
               (!validTo.isValid() || day <= validTo);
    }
};

} // namespace edesk
