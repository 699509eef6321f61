// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/organisation/Role.h"

namespace edesk {

/// Gives a person a role in an organisation of the administrator's.
struct GrantRole
{
    static constexpr const char *Name = "role.grant";
    Id personId;
    Id organisationId;
    Role role = Role::Specialist;
    QDate validTo;

    static auto description()
    {
        using A = GrantRole;
        return std::tuple{
            member("person_id", &A::personId, {.required = true, .references = EntityKind::Person}),
            member("organisation_id", &A::organisationId,
                   {.required = true, .references = EntityKind::Organisation}),
            member("role", &A::role, {.required = true, .choices = roleChoices()}),
            member("valid_to", &A::validTo),
        };
    }
};
Result<Effects> grantRole(const View &view, const Actor &actor, const Command &command, const GrantRole &a,
                          Instant now);

/// Takes a role back; the desk of its holder drops what only it gave.
struct RevokeRole
{
    static constexpr const char *Name = "role.revoke";
    Id grantId;

    static auto description()
    {
        return std::tuple{member("grant_id", &RevokeRole::grantId,
                                 {.required = true, .references = EntityKind::RoleGrant})};
    }
};
Result<Effects> revokeRole(const View &view, const Actor &actor, const Command &command, const RevokeRole &a,
                           Instant now);

} // namespace edesk
