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

/// Ủy quyền: passes one's own role to another for a period; a delegated role cannot be passed on.
struct Delegate
{
    static constexpr const char *Name = "delegation.create";
    Id toPersonId;
    Id organisationId;
    Role role = Role::Leader;
    QDate validFrom;
    QDate validTo;
    QString reason;

    static auto description()
    {
        using A = Delegate;
        return std::tuple{
            member("to_person_id", &A::toPersonId, {.required = true, .references = EntityKind::Person}),
            member("organisation_id", &A::organisationId,
                   {.required = true, .references = EntityKind::Organisation}),
            member("role", &A::role, {.required = true, .choices = roleChoices()}),
            member("valid_from", &A::validFrom, {.required = true}),
            member("valid_to", &A::validTo, {.required = true}),
            member("reason", &A::reason, {.maxLength = 500, .required = true}),
        };
    }
};
Result<Effects> delegatePowers(const View &view, const Actor &actor, const Command &command,
                               const Delegate &a, Instant now);

/// Ends a delegation before its last day.
struct EndDelegation
{
    static constexpr const char *Name = "delegation.end";
    Id delegationId;

    static auto description()
    {
        return std::tuple{member("delegation_id", &EndDelegation::delegationId,
                                 {.required = true, .references = EntityKind::Delegation})};
    }
};
Result<Effects> endDelegation(const View &view, const Actor &actor, const Command &command,
                              const EndDelegation &a, Instant now);

} // namespace edesk
