// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/VietnameseDate.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace edesk {
namespace {

constexpr std::array<QStringView, 7> vietnameseDays{u"Thứ Hai", u"Thứ Ba",  u"Thứ Tư",  u"Thứ Năm",
                                                    u"Thứ Sáu", u"Thứ Bảy", u"Chủ nhật"};
constexpr std::array<QStringView, 7> englishDays{u"Monday", u"Tuesday",  u"Wednesday", u"Thursday",
                                                 u"Friday", u"Saturday", u"Sunday"};

QLocale english()
{
    return QLocale(QLocale::English, QLocale::UnitedStates);
}

/// Exchanges the comma and the point of an English number for Vietnamese.
QString localized(QString number, Language language)
{
    if (language == Language::Vietnamese) {
        for (QChar &c : number)
            c = c == u',' ? u'.' : c == u'.' ? u',' : c;
    }
    return number;
}

QString padded(int value)
{
    return QString::number(value).rightJustified(2, u'0');
}

} // namespace

QString dateText(QDate date)
{
    return date.toString(u"dd/MM/yyyy");
}

QString dateTimeText(Instant instant)
{
    return instant.isSet() ? vietnamTime(instant).toString(u"dd/MM/yyyy HH:mm") : QString();
}

QString weekText(QDate date, Language language)
{
    if (!date.isValid())
        return {};
    const QString week = QString::number(date.weekNumber());
    return (language == Language::Vietnamese ? u"tuần "_s : u"week "_s) + week;
}

QString weekdayText(QDate date, Language language)
{
    if (!date.isValid())
        return {};
    const auto &days = language == Language::Vietnamese ? vietnameseDays : englishDays;
    return days[std::size_t(date.dayOfWeek() - 1)].toString();
}

QString officialDateText(QDate date)
{
    if (!date.isValid())
        return {};
    const QString month = date.month() <= 2 ? padded(date.month()) : QString::number(date.month());
    return u"ngày "_s + padded(date.day()) + u" tháng "_s + month + u" năm "_s + QString::number(date.year());
}

QString numberText(qint64 value, Language language)
{
    return localized(english().toString(value), language);
}

QString numberText(double value, int decimals, Language language)
{
    QString number = english().toString(value, 'f', decimals);
    const bool zero =
        std::none_of(number.begin(), number.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
    if (zero && number.startsWith(u"-0"))
        number.remove(0, 1);
    return localized(number, language);
}

} // namespace edesk
