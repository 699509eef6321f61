// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoAccount.h"

#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class DemoAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerAlone()
    {
        QCOMPARE(demoAccountsCsv({}), QByteArray("user,password,role,organisation,level,name\n"));
    }

    void oneRowPerAccount()
    {
        const QList<DemoAccount> accounts{
            {Id(), u"leader.stttt"_s, u"Edesk-x"_s, u"leader"_s, u"STTTT"_s, u"department"_s,
             u"Nguyễn Văn An"_s},
            {Id(), u"an"_s, u"p"_s, u"clerk"_s, u"UBND"_s, u"province"_s, u"Lê Thị Bé"_s}};
        QCOMPARE(QString::fromUtf8(demoAccountsCsv(accounts)),
                 u"user,password,role,organisation,level,name\n"
                 "leader.stttt,Edesk-x,leader,STTTT,department,Nguyễn Văn An\n"
                 "an,p,clerk,UBND,province,Lê Thị Bé\n"_s);
    }

    void quoting_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("comma") << u"An, Bình"_s << QByteArray("\"An, Bình\"");
        QTest::newRow("quote") << u"An \"Ba\""_s << QByteArray("\"An \"\"Ba\"\"\"");
        QTest::newRow("line feed") << u"An\nBa"_s << QByteArray("\"An\nBa\"");
        QTest::newRow("plain") << u"An Ba"_s << QByteArray("An Ba");
    }

    void quoting()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, cell);
        const QByteArray csv = demoAccountsCsv({{Id(), u"u"_s, u"p"_s, u"hr"_s, u"O"_s, u"commune"_s, name}});
        const QByteArray expected =
            "user,password,role,organisation,level,name\nu,p,hr,O,commune," + cell + "\n";
        QCOMPARE(csv, expected);
    }
};

QTEST_GUILESS_MAIN(DemoAccountTest)
#include "DemoAccountTest.moc"
