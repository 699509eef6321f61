// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoNames.h"
#include "server/demo/DemoText.h"

#include <QHash>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class DemoNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reservedNamesNeverOccur()
    {
        const QStringList reserved = demoLines(u"reserved-names.txt"_s);
        QVERIFY(reserved.contains(u"Phan Ngọc Thọ"_s));
        QVERIFY(reserved.contains(u"Đặng Ngọc Trân"_s));
        const QSet<QString> forbidden(reserved.begin(), reserved.end());
        DemoRandom random(7, 1);
        const DemoNames names;
        for (int i = 0; i < 200'000; ++i) {
            const QString name = names.fullName(random);
            QVERIFY2(!forbidden.contains(name), qPrintable(name));
        }
    }

    void commonSurnamesAreCommon()
    {
        QHash<QString, int> counts;
        DemoRandom random(7, 1);
        const DemoNames names;
        constexpr int people = 20'000;
        for (int i = 0; i < people; ++i)
            ++counts[names.fullName(random).section(u' ', 0, 0)];
        QVERIFY(counts[u"Nguyễn"_s] > people * 30 / 100);
        QVERIFY(counts[u"Nguyễn"_s] < people * 42 / 100);
        QVERIFY(counts[u"Trần"_s] > counts[u"Phạm"_s]);
        QVERIFY(counts[u"Tạ"_s] > 0);
    }

    void namesAreComposedWords()
    {
        DemoRandom random(11, 1);
        const DemoNames names;
        for (int i = 0; i < 20'000; ++i) {
            const QString name = names.fullName(random);
            QCOMPARE(name.normalized(QString::NormalizationForm_C), name);
            const QStringList words = name.split(u' ');
            QVERIFY2(words.size() >= 3 && words.size() <= 4, qPrintable(name));
            // U+00D0 looks like Đ and is not.
            QVERIFY2(!name.contains(QChar(0x00d0)), qPrintable(name));
            for (const QString &word : words)
                QVERIFY2(!word.isEmpty() && word.front().isUpper(), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(DemoNamesTest)
#include "DemoNamesTest.moc"
