// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Id.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <set>
#include <thread>
#include <unordered_set>
#include <vector>

using namespace Qt::StringLiterals;
using namespace edesk;

namespace {

constexpr QStringView canonical = u"0192f5c1-7e3a-7abc-8def-0123456789ab";

int version(const Id &id)
{
    return quint8(id.data()[6]) >> 4;
}

qint64 milliseconds(const Id &id)
{
    qint64 out = 0;
    for (int i = 0; i < 6; ++i)
        out = out << 8 | quint8(id.data()[i]);
    return out;
}

} // namespace

class IdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createdIdsAreVersionSeven()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const Id id = Id::create();
        QVERIFY(!id.isNull());
        QCOMPARE(version(id), 7);
        QCOMPARE(quint8(id.data()[8]) >> 6, 2);
        QVERIFY(milliseconds(id) >= before);
    }

    void createdIdsIncrease()
    {
        Id last = Id::create();
        for (int i = 0; i < 20'000; ++i) {
            const Id next = Id::create();
            QVERIFY(last < next);
            QVERIFY(last.toString() < next.toString());
            QVERIFY(last.toBytes() < next.toBytes());
            last = next;
        }
    }

    void threadsShareOneOrder()
    {
        constexpr int perThread = 5'000;
        std::vector<std::vector<Id>> made(4);
        {
            std::vector<std::jthread> threads;
            threads.reserve(made.size());
            for (std::vector<Id> &mine : made) {
                threads.emplace_back([&mine] {
                    for (int i = 0; i < perThread; ++i)
                        mine.push_back(Id::create());
                });
            }
        }
        std::unordered_set<Id> all;
        std::set<QByteArray> beginnings;
        for (const std::vector<Id> &mine : made) {
            QVERIFY(std::is_sorted(mine.begin(), mine.end()));
            all.insert(mine.begin(), mine.end());
            for (const Id &id : mine)
                beginnings.insert(id.toBytes().left(8));
        }
        QCOMPARE(all.size(), made.size() * perThread);
        // Time and counter alone already tell any two apart.
        QCOMPARE(beginnings.size(), all.size());
    }

    void derivedIdsFollowFromTheirBase()
    {
        const Id base = Id::fromString(canonical);
        const Id first = Id::derive(base, 0);
        QCOMPARE(first, Id::derive(base, 0));
        QCOMPARE(version(first), 8);
        QCOMPARE(quint8(first.data()[8]) >> 6, 2);
        QCOMPARE(milliseconds(first), milliseconds(base));
        QVERIFY(first != base);
        QSet<Id> all;
        for (quint32 i = 0; i < 1000; ++i)
            all.insert(Id::derive(base, i));
        all.insert(Id::derive(base, 0x01000000));
        all.insert(Id::derive(Id::create(), 0));
        QCOMPARE(all.size(), 1002);
    }

    void derivedIdsAreTheSameOnEveryMachine()
    {
        // SHA-256 of the sixteen bytes and 00000001, its first ten bytes behind the time.
        QCOMPARE(Id::derive(Id::fromString(canonical), 1).toString(),
                 u"0192f5c1-7e3a-8d9a-bda0-dbbf7896ccf0"_s);
    }

    void textAndBytesComeBack()
    {
        const Id id = Id::fromString(canonical);
        QCOMPARE(id.toString(), canonical.toString());
        QCOMPARE(id.toBytes().toHex(), QByteArray("0192f5c17e3a7abc8def0123456789ab"));
        QCOMPARE(id.lastByte(), quint8(0xab));
        QCOMPARE(Id::fromBytes(id.toBytes()), id);
        QCOMPARE(Id::fromString(canonical.toString().toUpper()), id);
        QVERIFY(Id().isNull());
        QVERIFY(Id::fromString(u"00000000-0000-0000-0000-000000000000").isNull());
        QCOMPARE(Id().toString(), u"00000000-0000-0000-0000-000000000000"_s);
    }

    void malformedTextIsNull()
    {
        const QString good = canonical.toString();
        for (qsizetype i = 0; i < good.size(); ++i) {
            for (const QChar bad : {u'g', u' ', u'{', u'}', u'\0', u'%', u'ă', u'٣'}) {
                QString text = good;
                text[i] = bad;
                QVERIFY2(Id::fromString(text).isNull(), qPrintable(text));
            }
            QString text = good;
            text[i] = good[i] == u'-' ? u'0' : u'-';
            QVERIFY2(Id::fromString(text).isNull(), qPrintable(text));
            QVERIFY(Id::fromString(good.left(i)).isNull());
        }
        QVERIFY(Id::fromString(QString(u'{' + good + u'}')).isNull());
        QVERIFY(Id::fromString(QString(good + u'0')).isNull());
        QVERIFY(Id::fromString(QString(good + u' ')).isNull());
    }

    void bytesOfTheWrongSizeAreNull()
    {
        const QByteArray bytes(40, 'x');
        for (int size = 0; size < 40; ++size)
            QCOMPARE(Id::fromBytes(QByteArrayView(bytes).first(size)).isNull(), size != Id::Size);
    }
};

QTEST_APPLESS_MAIN(IdTest)
#include "IdTest.moc"
