// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/VietnameseDate.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace edesk;

class VietnameseDateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesDoNotDependOnTheLocale()
    {
        const QLocale before;
        for (const QLocale &locale :
             {QLocale::c(), QLocale(QLocale::Arabic, QLocale::Egypt), QLocale(QLocale::German)}) {
            QLocale::setDefault(locale);
            QCOMPARE(dateText(QDate(2026, 2, 5)), u"05/02/2026"_s);
            QCOMPARE(dateTimeText(fromVietnamTime(QDate(2026, 11, 22), QTime(8, 5))), u"22/11/2026 08:05"_s);
            QCOMPARE(officialDateText(QDate(2026, 2, 5)), u"ngày 05 tháng 02 năm 2026"_s);
            QCOMPARE(numberText(1234.5, 1, Language::Vietnamese), u"1.234,5"_s);
            QCOMPARE(numberText(qint64(1234567), Language::English), u"1,234,567"_s);
        }
        QLocale::setDefault(before);
    }

    void timeIsThatOfVietnam()
    {
        // 2026-01-01T17:30:00Z
        QCOMPARE(dateTimeText(Instant{1767288600000}), u"02/01/2026 00:30"_s);
        QCOMPARE(dateTimeText(Instant{}), QString());
    }

    void officialDatePadsDaysAndTheFirstMonths()
    {
        QCOMPARE(officialDateText(QDate(2026, 1, 9)), u"ngày 09 tháng 01 năm 2026"_s);
        QCOMPARE(officialDateText(QDate(2026, 2, 10)), u"ngày 10 tháng 02 năm 2026"_s);
        QCOMPARE(officialDateText(QDate(2026, 3, 1)), u"ngày 01 tháng 3 năm 2026"_s);
        QCOMPARE(officialDateText(QDate(2026, 12, 31)), u"ngày 31 tháng 12 năm 2026"_s);
    }

    void weeksAreIso()
    {
        QCOMPARE(weekText(QDate(2026, 11, 23), Language::Vietnamese), u"tuần 48"_s);
        QCOMPARE(weekText(QDate(2026, 11, 22), Language::English), u"week 47"_s);
        QCOMPARE(weekText(QDate(2027, 1, 3), Language::Vietnamese), u"tuần 53"_s);
        QCOMPARE(weekText(QDate(2024, 12, 30), Language::English), u"week 1"_s);
    }

    void weekdays()
    {
        const QStringList vietnamese{u"Thứ Hai"_s, u"Thứ Ba"_s,  u"Thứ Tư"_s,  u"Thứ Năm"_s,
                                     u"Thứ Sáu"_s, u"Thứ Bảy"_s, u"Chủ nhật"_s};
        const QDate monday(2026, 11, 23);
        for (int i = 0; i < 7; ++i) {
            QCOMPARE(weekdayText(monday.addDays(i), Language::Vietnamese), vietnamese[i]);
            QCOMPARE(weekdayText(monday.addDays(i), Language::English), QLocale::c().dayName(i + 1));
        }
    }

    void invalidDatesAreEmpty()
    {
        QCOMPARE(dateText(QDate()), QString());
        QCOMPARE(officialDateText(QDate(2026, 2, 30)), QString());
        QCOMPARE(weekText(QDate(), Language::Vietnamese), QString());
        QCOMPARE(weekdayText(QDate(), Language::English), QString());
    }

    void numbers()
    {
        QCOMPARE(numberText(qint64(0), Language::Vietnamese), u"0"_s);
        QCOMPARE(numberText(qint64(-1234567), Language::Vietnamese), u"-1.234.567"_s);
        QCOMPARE(numberText(std::numeric_limits<qint64>::min(), Language::English),
                 u"-9,223,372,036,854,775,808"_s);
        QCOMPARE(numberText(999.96, 1, Language::Vietnamese), u"1.000,0"_s);
        QCOMPARE(numberText(-0.04, 1, Language::Vietnamese), u"0,0"_s);
        QCOMPARE(numberText(-0.06, 1, Language::Vietnamese), u"-0,1"_s);
        QCOMPARE(numberText(-0.4, 0, Language::English), u"0"_s);
        QCOMPARE(numberText(12345.678, 2, Language::English), u"12,345.68"_s);
    }
};

QTEST_APPLESS_MAIN(VietnameseDateTest)
#include "VietnameseDateTest.moc"
