// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/organisation/Role.h"

namespace edesk {

/// One form, one save: a person, their position, their account and their role (faults #1, #6, #10, #14).
struct CreatePerson
{
    static constexpr const char *Name = "person.create";
    QString fullName;
    QString staffCode;
    Id organisationId;
    QString positionTitle;
    QString userName;
    Role role = Role::Specialist;
    QString phone;
    QString email;

    static auto description()
    {
        using A = CreatePerson;
        return std::tuple{
            member("full_name", &A::fullName, {.maxLength = 50, .required = true}),
            member("staff_code", &A::staffCode, {.maxLength = 20, .required = true}),
            member("organisation_id", &A::organisationId,
                   {.required = true, .references = EntityKind::Organisation}),
            member("position_title", &A::positionTitle, {.maxLength = 100, .required = true}),
            member("user_name", &A::userName, {.maxLength = 64, .required = true}),
            member("role", &A::role, {.required = true, .choices = roleChoices()}),
            member("phone", &A::phone, {.maxLength = 30}),
            member("email", &A::email, {.maxLength = 254}),
        };
    }
};
Result<Effects> createPerson(const View &view, const Actor &actor, const Command &command,
                             const CreatePerson &a, Instant now);

/// A person's contact details; each value comes with the one it replaces, so edits merge field by field.
struct EditPerson
{
    static constexpr const char *Name = "person.edit";
    Id personId;
    QString phone;
    QString phoneWas;
    QString email;
    QString emailWas;

    static auto description()
    {
        using A = EditPerson;
        return std::tuple{
            member("person_id", &A::personId, {.required = true, .references = EntityKind::Person}),
            member("phone", &A::phone, {.maxLength = 30}),
            member("phone_was", &A::phoneWas, {.maxLength = 30}),
            member("email", &A::email, {.maxLength = 254}),
            member("email_was", &A::emailWas, {.maxLength = 254}),
        };
    }
};
Result<Effects> editPerson(const View &view, const Actor &actor, const Command &command, const EditPerson &a,
                           Instant now);

} // namespace edesk
