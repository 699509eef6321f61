// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/DateField.h"

#include "client/ui/Metrics.h"

#include <QRegularExpression>

namespace edesk {

using namespace Qt::StringLiterals;

DateField::DateField(QDate today, QWidget *parent) : QLineEdit(parent), m_today(today)
{
    constexpr int longest = 10;
    setMaxLength(longest);
    setPlaceholderText(tr("ngày/tháng/năm"));
    setTextMargins(metrics::Gap, 0, metrics::Gap, 0);
    connect(this, &QLineEdit::editingFinished, this, &DateField::writeOut);
}

QDate DateField::date() const
{
    static const QRegularExpression written(
        u"^(\\d{1,2})[/.\\- ](\\d{1,2})(?:[/.\\- ](\\d{4}))?$|^(\\d{2})(\\d{2})(\\d{4})$"_s);
    const auto match = written.match(text().trimmed());
    if (!match.hasMatch())
        return {};
    enum Group { Day = 1, Month, Year, ShortDay, ShortMonth, ShortYear };
    if (match.hasCaptured(ShortDay))
        return {match.captured(ShortYear).toInt(), match.captured(ShortMonth).toInt(),
                match.captured(ShortDay).toInt()};
    const int year = match.hasCaptured(Year) ? match.captured(Year).toInt() : m_today.year();
    return {year, match.captured(Month).toInt(), match.captured(Day).toInt()};
}

void DateField::setDate(QDate date)
{
    setText(date.isValid() ? date.toString(u"dd/MM/yyyy"_s) : QString());
}

bool DateField::isAcceptable() const
{
    return text().trimmed().isEmpty() || date().isValid();
}

void DateField::writeOut()
{
    if (const QDate typed = date(); typed.isValid())
        setDate(typed);
}

} // namespace edesk
