// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as people type them.
#include "client/ui/DateField.h"

#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class DateFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsTyped_data();
    void readsWhatIsTyped();
    void writesTheDateOut();
};

void DateFieldTest::readsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("acceptable");
    QTest::newRow("whole") << u"05/06/2026"_s << QDate(2026, 6, 5) << true;
    QTest::newRow("short") << u"5/6/2026"_s << QDate(2026, 6, 5) << true;
    QTest::newRow("this year") << u"5/6"_s << QDate(2026, 6, 5) << true;
    QTest::newRow("digits") << u"05062026"_s << QDate(2026, 6, 5) << true;
    QTest::newRow("dots") << u"5.6.2025"_s << QDate(2025, 6, 5) << true;
    QTest::newRow("dashes") << u"05-06-2025"_s << QDate(2025, 6, 5) << true;
    QTest::newRow("none") << QString() << QDate() << true;
    QTest::newRow("no such day") << u"31/2/2026"_s << QDate() << false;
    QTest::newRow("no such month") << u"1/13"_s << QDate() << false;
    QTest::newRow("a year of two digits") << u"5/6/26"_s << QDate() << false;
    QTest::newRow("words") << u"mai"_s << QDate() << false;
}

void DateFieldTest::readsWhatIsTyped()
{
    QFETCH(QString, typed);
    DateField field(QDate(2026, 6, 15));
    QTest::keyClicks(&field, typed);
    QTEST(field.date(), "date");
    QTEST(field.isAcceptable(), "acceptable");
}

void DateFieldTest::writesTheDateOut()
{
    DateField field(QDate(2026, 6, 15));
    QTest::keyClicks(&field, u"5/6"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.text(), u"05/06/2026"_s);
    field.setText(u"31/2"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.text(), u"31/2"_s);
    field.setDate({});
    QVERIFY(field.text().isEmpty());
}

QTEST_MAIN(DateFieldTest)
#include "DateFieldTest.moc"
