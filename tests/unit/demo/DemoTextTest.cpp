// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoText.h"

#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class DemoTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asciiWords()
    {
        QCOMPARE(asciiWord(u"Nguyễn Văn Đô"), u"nguyenvando"_s);
        QCOMPARE(asciiWord(u"Vỹ Dạ 2"), u"vyda2"_s);
        QCOMPARE(asciiWord(u"Ưu-Ơn (ý)"), u"uuony"_s);
        QCOMPARE(asciiWord(u""), QString());
    }

    void lowerStart()
    {
        QCOMPARE(withLowerStart(u"Xã Phong Hiền"_s), u"xã Phong Hiền"_s);
        QCOMPARE(withLowerStart(u"Đông Ba"_s), u"đông Ba"_s);
        QCOMPARE(withLowerStart(QString()), QString());
    }

    void commentsAreNoData()
    {
        const QStringList reserved = demoLines(u"reserved-names.txt"_s);
        QVERIFY(reserved.size() > 5);
        for (const QString &line : reserved)
            QVERIFY2(!line.startsWith(u'#'), qPrintable(line));
    }

    void rowsHaveTheirColumns()
    {
        QCOMPARE(demoRows(u"units-2023.txt"_s, u',').size(), 1 + 1 + 9 + 141);
        for (const QStringList &row : demoRows(u"centres.txt"_s))
            QCOMPARE(row.size(), 4);
        for (const QStringList &row : demoRows(u"positions.txt"_s))
            QCOMPARE(row.size(), 4);
    }

    void enoughTemplates() { QVERIFY(demoRows(u"titles.txt"_s).size() >= 60); }
};

QTEST_GUILESS_MAIN(DemoTextTest)
#include "DemoTextTest.moc"
