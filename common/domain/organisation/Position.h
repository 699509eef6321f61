// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/organisation/Person.h"

namespace edesk {

/// A position (chức vụ) a person holds in an organisation; a person may hold several.
struct Position
{
    Id id;
    qint64 revision = 0;
    Id personId;
    Id organisationId;
    QString title;
    /// Order within the organisation: smaller is more senior.
    qint64 rank = 100;
    /// The person's first position, shown where there is room for one.
    bool main = false;
    QDate validFrom;
    QDate validTo;

    static auto description()
    {
        return std::tuple{
            member("person_id", &Position::personId,
                   {.required = true, .indexed = true, .references = EntityKind::Person}),
            member("organisation_id", &Position::organisationId,
                   {.required = true, .indexed = true, .references = EntityKind::Organisation}),
            member("title", &Position::title, {.maxLength = 100, .required = true}),
            member("rank", &Position::rank),
            member("main", &Position::main),
            member("valid_from", &Position::validFrom),
            member("valid_to", &Position::validTo),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::Position, "position", fieldsOf<Position>(), nullptr, 0};
    }
};

} // namespace edesk
