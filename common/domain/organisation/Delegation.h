// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"
#include "common/domain/organisation/Audiences.h"
#include "common/domain/organisation/Role.h"

namespace edesk {

/// Ủy quyền: one person's role in one organisation, exercised by another for a period, with a written
/// reason; never passed on (Decree 30/2020/NĐ-CP).
struct Delegation
{
    Id id;
    qint64 revision = 0;
    Id fromPersonId;
    Id toPersonId;
    Id organisationId;
    Id agencyId;
    Role role = Role::Leader;
    QDate validFrom;
    QDate validTo;
    QString reason;
    bool revoked = false;

    static auto description()
    {
        return std::tuple{
            member("from_person_id", &Delegation::fromPersonId,
                   {.required = true, .indexed = true, .references = EntityKind::Person}),
            member("to_person_id", &Delegation::toPersonId,
                   {.required = true, .indexed = true, .references = EntityKind::Person}),
            member("organisation_id", &Delegation::organisationId,
                   {.required = true, .references = EntityKind::Organisation}),
            member("agency_id", &Delegation::agencyId,
                   {.required = true, .references = EntityKind::Organisation}),
            member("role", &Delegation::role, {.required = true, .choices = roleChoices()}),
            member("valid_from", &Delegation::validFrom, {.required = true}),
            member("valid_to", &Delegation::validTo, {.required = true}),
            member("reason", &Delegation::reason, {.maxLength = 500, .required = true}),
            member("revoked", &Delegation::revoked),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::Delegation, "delegation", fieldsOf<Delegation>(), delegationAudience};
    }
    bool holdsOn(QDate day) const { return !revoked && validFrom <= day && day <= validTo; }
};

} // namespace edesk
