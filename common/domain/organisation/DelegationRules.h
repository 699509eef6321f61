// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/organisation/Delegation.h"

namespace edesk {

/// Ủy quyền: passes one's own role to somebody of the agency for a period.
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
/// The role is the actor's own, for the whole period, and is with nobody else in it; what was delegated is
/// not passed on. The delegate is told.
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
/// By who gave it, who received it, or an administrator; the others are told. Nothing happens when it is over
/// already.
Result<Effects> endDelegation(const View &view, const Actor &actor, const Command &command,
                              const EndDelegation &a, Instant now);

} // namespace edesk
