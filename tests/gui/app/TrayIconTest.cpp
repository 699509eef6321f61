// SPDX-License-Identifier: GPL-3.0-or-later
// What the tray says: counts in little room, and messages that show a title as it was written.
#include "client/app/TrayIcon.h"

#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class TrayIconTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsInLittleRoom();
    void messagesAreNoMarkup();
};

void TrayIconTest::countsInLittleRoom()
{
    QCOMPARE(TrayIcon::countText(0), QString());
    QCOMPARE(TrayIcon::countText(9), u"9"_s);
    QCOMPARE(TrayIcon::countText(10), u"9+"_s);
}

void TrayIconTest::messagesAreNoMarkup()
{
    const QString title = u"<img src=\"file:///x\"> Thu & chi &lt; 5 · O'Hà\nvà 2 thông báo khác"_s;
    QCOMPARE(TrayIcon::messageText(title, TrayIcon::MessageReader::Markup),
             u"&lt;img src=\"file:///x\"&gt; Thu &amp; chi &amp;lt; 5 · O'Hà\nvà 2 thông báo khác"_s);
    QCOMPARE(TrayIcon::messageText(title, TrayIcon::MessageReader::Text), title);
}

QTEST_GUILESS_MAIN(TrayIconTest)
#include "TrayIconTest.moc"
