// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"
#include "common/domain/core/Effects.h"
#include "common/domain/core/View.h"
#include "common/domain/document/DocumentAudiences.h"
#include "common/domain/document/DocumentStates.h"

namespace edesk {

/// The last number given in one register of one agency in one year: from 01 on 1 January, without gap.
struct NumberBook
{
    Id id;
    qint64 revision = 0;
    Id agencyId;
    DocumentBook book = DocumentBook::Incoming;
    qint64 year = 0;
    qint64 last = 0;

    static auto description()
    {
        using B = NumberBook;
        return std::tuple{
            member("agency_id", &B::agencyId,
                   {.required = true, .indexed = true, .references = EntityKind::Organisation}),
            member("book", &B::book, {.required = true, .choices = documentBookChoices()}),
            member("year", &B::year, {.required = true}),
            member("last", &B::last, {.required = true}),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::NumberBook, "number_book", fieldsOf<NumberBook>(), numberBookAudience};
    }
};

/// The next number of a register, written down with the effects; 0 on a desk: only the server gives numbers.
/// Two who take one at once cannot both be right: the store refuses the second, who decides again.
Result<qint64> takeNumber(const View &view, Effects &effects, const Id &agency, DocumentBook book,
                          qint64 year);

} // namespace edesk
