// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"
#include "common/domain/organisation/Audiences.h"

namespace edesk {

/// A person, entered once: account, directory and pickers all refer to it.
struct Person
{
    Id id;
    qint64 revision = 0;
    QString fullName;
    /// Mã số CBCCVC, unique in the province.
    QString staffCode;
    /// Where they work: a division, or the agency itself.
    Id organisationId;
    Id agencyId;
    QString phone;
    QString email;
    /// Seen in every agency's directory (leaders and offices), not only in their own.
    bool listed = false;
    bool active = true;

    static auto description()
    {
        return std::tuple{
            member("full_name", &Person::fullName,
                   {.maxLength = 50, .required = true, .searched = true, .sortedAsName = true}),
            member("staff_code", &Person::staffCode, {.maxLength = 20, .required = true, .unique = true}),
            member("organisation_id", &Person::organisationId,
                   {.required = true, .indexed = true, .references = EntityKind::Organisation}),
            member("agency_id", &Person::agencyId,
                   {.required = true, .references = EntityKind::Organisation}),
            member("phone", &Person::phone, {.maxLength = 30, .searched = true}),
            member("email", &Person::email, {.maxLength = 254, .searched = true}),
            member("listed", &Person::listed),
            member("active", &Person::active),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::Person, "person", fieldsOf<Person>(), personAudience};
    }
};

} // namespace edesk
