// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/TableCell.h"

#include "common/base/VietnameseDate.h"

#include <algorithm>

namespace edesk {
namespace {

bool isUnwanted(QChar c)
{
    constexpr char16_t firstNonCharacter = 0xfffe;
    return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') ||
           c.unicode() >= firstNonCharacter;
}

struct CellWords
{
    Language language;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const { return plainText(text); }
    QString operator()(qint64 number) const { return numberText(number, language); }
    QString operator()(QDate day) const { return dateText(day); }
    QString operator()(Instant moment) const { return dateTimeText(moment); }
};

} // namespace

QString cellText(const TableCell &cell, Language language)
{
    return std::visit(CellWords{language}, cell);
}

QString plainText(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), isUnwanted))
        return text;
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    plain.removeIf(isUnwanted);
    return plain;
}

TableCell momentCell(Instant instant)
{
    return instant.isSet() ? TableCell(instant) : TableCell();
}

} // namespace edesk
