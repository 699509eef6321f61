// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DeskLink.h"
#include "client/app/QuietHours.h"
#include "client/app/TrayIcon.h"
#include "common/domain/Catalogues.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// The small rules of the program: what a link names, when it is quiet, what the tray counts.
class DeskLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesARow();
    void malformedLinksNameNothing_data();
    void malformedLinksNameNothing();
    void quietHoursHold_data();
    void quietHoursHold();
    void theTrayStopsAtNine();
};

void DeskLinkTest::namesARow()
{
    const EntityRef row{EntityKind::Assignment, Id::create()};
    const QString link = deskLink(edeskCatalogue(), row);
    QCOMPARE(link, u"edesk://assignment/"_s + row.id.toString());
    const auto target = deskLinkTarget(edeskCatalogue(), link);
    QVERIFY(target);
    QVERIFY(target->kind == row.kind && target->id == row.id);
}

void DeskLinkTest::malformedLinksNameNothing_data()
{
    QTest::addColumn<QString>("link");
    const QString id = Id::create().toString();
    QTest::newRow("empty") << QString();
    QTest::newRow("another scheme") << u"https://assignment/"_s + id;
    QTest::newRow("no such kind") << u"edesk://password/"_s + id;
    QTest::newRow("no identifier") << u"edesk://assignment/"_s;
    QTest::newRow("half an identifier") << u"edesk://assignment/"_s + id.left(12);
    QTest::newRow("more behind it") << u"edesk://assignment/"_s + id + u"/../x"_s;
    QTest::newRow("a question") << u"edesk://assignment/"_s + id + u"?do=delete"_s;
    QTest::newRow("a fragment") << u"edesk://assignment/"_s + id + u"#x"_s;
    QTest::newRow("a user") << u"edesk://a:b@assignment/"_s + id;
    QTest::newRow("a command line") << u"--profile=/etc"_s;
    QTest::newRow("very long") << u"edesk://assignment/"_s + QString(100'000, u'a');
    QTest::newRow("a null character") << u"edesk://assignment/"_s + QChar(u'\0') + id;
}

void DeskLinkTest::malformedLinksNameNothing()
{
    QFETCH(const QString, link);
    QVERIFY(!deskLinkTarget(edeskCatalogue(), link));
}

void DeskLinkTest::quietHoursHold_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("quiet");
    constexpr int hour = 60;
    QTest::newRow("evening") << 20 * hour << 6 * hour << QTime(22, 30) << true;
    QTest::newRow("early") << 20 * hour << 6 * hour << QTime(5, 59) << true;
    QTest::newRow("over") << 20 * hour << 6 * hour << QTime(6, 0) << false;
    QTest::newRow("noon") << 20 * hour << 6 * hour << QTime(12, 0) << false;
    QTest::newRow("a rest by day") << 12 * hour << 13 * hour << QTime(12, 30) << true;
    QTest::newRow("after it") << 12 * hour << 13 * hour << QTime(13, 0) << false;
    QTest::newRow("never") << 8 * hour << 8 * hour << QTime(8, 0) << false;
}

void DeskLinkTest::quietHoursHold()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const QTime, time);
    const QuietHours hours{from, to};
    QTEST(hours.hold(time), "quiet");
}

void DeskLinkTest::theTrayStopsAtNine()
{
    QCOMPARE(TrayIcon::countText(0), QString());
    QCOMPARE(TrayIcon::countText(9), u"9"_s);
    QCOMPARE(TrayIcon::countText(10), u"9+"_s);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::DeskLinkTest)
#include "DeskLinkTest.moc"
