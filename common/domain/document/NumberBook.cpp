// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/NumberBook.h"

namespace edesk {
namespace {

/// The same wherever it is asked for, so that a year's first two numbers cannot make two books.
Id bookId(const Id &agency, DocumentBook book, qint64 year)
{
    constexpr quint32 years = 10'000;
    return Id::derive(agency, quint32(book) * years + quint32(year % years));
}

} // namespace

Result<qint64> takeNumber(const View &view, Effects &effects, const Id &agency, DocumentBook book,
                          qint64 year)
{
    if (!view.isComplete())
        return qint64(0);
    NumberBook numbers;
    const Id id = bookId(agency, book, year);
    const auto row = view.find(entityType<NumberBook>(), id);
    if (!row)
        return row.error();
    if (*row) {
        numbers = fromRecord<NumberBook>(**row);
    } else {
        numbers.id = id;
        numbers.agencyId = agency;
        numbers.book = book;
        numbers.year = year;
    }
    ++numbers.last;
    effects.writeFirst(toRecord(numbers));
    return numbers.last;
}

} // namespace edesk
