// SPDX-License-Identifier: GPL-3.0-or-later
// People in the search: whom it finds, in which order, and what opening one does.
#include "client/features/assignments/PeopleSearch.h"
#include "common/base/VietnameseText.h"
#include "common/domain/organisation/Position.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/support/Patience.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class PeopleSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksByGivenNameFirst();
    void saysPositionAndDivision();
    void opensGivingToWhomTheRulesReach();
    void tellsOfOthersHowToReachThem();
    void onlyTheNewestWordsAreAnswered();
    void knowsAgainWhoWasOpened();

private:
    static QList<SearchHit> hits(PeopleSearch &search, const QString &words, int limit = 6);
    static QStringList titles(PeopleSearch &search, const QString &words);
    /// Somebody of this name in a division, with a position.
    static Id add(SampleReplica &sample, quint32 number, const QString &name, const Id &division,
                  const QString &title = u"Chuyên viên"_s, bool active = true);
};

QList<SearchHit> PeopleSearchTest::hits(PeopleSearch &search, const QString &words, int limit)
{
    QSignalSpy found(&search, &SearchSource::found);
    search.find(folded(words), limit);
    if (!QTest::qWaitFor([&] { return !found.isEmpty(); }, PatienceMs))
        qFatal("the search does not answer");
    return found.last().at(1).value<QList<SearchHit>>();
}

QStringList PeopleSearchTest::titles(PeopleSearch &search, const QString &words)
{
    QStringList titles;
    for (const SearchHit &hit : hits(search, words))
        titles.append(hit.title);
    return titles;
}

Id PeopleSearchTest::add(SampleReplica &sample, quint32 number, const QString &name, const Id &division,
                         const QString &title, bool active)
{
    Person person;
    person.id = idOf(number);
    person.revision = 1;
    person.fullName = name;
    person.staffCode = QString::number(number);
    person.organisationId = division;
    person.agencyId = sample.world.agencyOf(division);
    person.phone = u"0905 %1"_s.arg(number);
    person.active = active;
    sample.add(toRecord(person));
    Position position;
    position.id = idOf(number + 1000);
    position.revision = 1;
    position.personId = person.id;
    position.organisationId = division;
    position.title = title;
    position.main = true;
    sample.add(toRecord(position));
    return person.id;
}

void PeopleSearchTest::ranksByGivenNameFirst()
{
    SampleReplica sample;
    const World &w = sample.world;
    add(sample, 501, u"Đào Thị Lan"_s, w.planning);
    add(sample, 502, u"Phạm Ánh Đào"_s, w.finance);
    add(sample, 503, u"Lê Văn Đạo"_s, w.district);
    add(sample, 504, u"Võ Thị Đàoan"_s, w.planning);
    add(sample, 505, u"Trần Văn Hai"_s, w.planning, u"Đào tạo viên"_s);
    add(sample, 506, u"Hồ Văn Đào"_s, w.planning, u"Chuyên viên"_s, false);
    sample.send();
    PeopleSearch search(sample.context());
    QCOMPARE(titles(search, u"dao"_s).size(), 5);
    const QStringList found = titles(search, u"đào"_s);
    QCOMPARE(QSet<QString>(found.begin(), found.begin() + 2),
             (QSet<QString>{u"Phạm Ánh Đào"_s, u"Lê Văn Đạo"_s}));
    QCOMPARE(found.mid(2), (QStringList{u"Võ Thị Đàoan"_s, u"Đào Thị Lan"_s, u"Trần Văn Hai"_s}));
    QCOMPARE(titles(search, u"SKH-TC"_s).size(), 3);
    QVERIFY(titles(search, u"không có ai tên này"_s).isEmpty());
}

void PeopleSearchTest::saysPositionAndDivision()
{
    SampleReplica sample;
    add(sample, 501, u"Đặng Trần Côn"_s, sample.world.planning, u"Phó Trưởng phòng"_s);
    sample.send();
    PeopleSearch search(sample.context());
    const QList<SearchHit> found = hits(search, u"con dang"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().subtitle, u"Phó Trưởng phòng · Đơn vị SKH-KH"_s);
    QCOMPARE(found.first().spoken(), u"Đặng Trần Côn, Phó Trưởng phòng · Đơn vị SKH-KH"_s);
    // Without a position there is no sign for it.
    QCOMPARE(hits(search, u"huyen"_s).first().subtitle, u"Đơn vị H1"_s);
}

void PeopleSearchTest::opensGivingToWhomTheRulesReach()
{
    SampleReplica sample;
    PeopleSearch search(sample.context());
    hits(search, u"toan"_s).first().open();
    QCOMPARE(sample.navigator().givings, QList<Id>{sample.world.accountant});
    SampleReplica alone(&World::specialist);
    PeopleSearch own(alone.context());
    hits(own, u"vien"_s).first().open();
    QCOMPARE(alone.navigator().givings, QList<Id>{alone.world.specialist});
    hits(own, u"toan"_s).first().open();
    QCOMPARE(alone.navigator().givings.size(), 1);
    QCOMPARE(alone.navigator().told.size(), 1);
}

void PeopleSearchTest::tellsOfOthersHowToReachThem()
{
    SampleReplica sample;
    add(sample, 501, u"Đặng Trần Côn"_s, sample.world.district, u"Văn thư"_s);
    sample.send();
    PeopleSearch search(sample.context());
    hits(search, u"con"_s).first().open();
    QVERIFY(sample.navigator().givings.isEmpty());
    QCOMPARE(sample.navigator().told, QStringList{u"Đặng Trần Côn · Văn thư · Đơn vị H1 · 0905 501"_s});
    sample.navigator().pressAction();
    QCOMPARE(QGuiApplication::clipboard()->text(), sample.navigator().told.first());
}

void PeopleSearchTest::onlyTheNewestWordsAreAnswered()
{
    SampleReplica sample;
    PeopleSearch search(sample.context());
    QSignalSpy found(&search, &SearchSource::found);
    const QString words = u"nguyen van vien"_s;
    for (int length = 1; length <= words.size(); ++length)
        search.find(words.left(length), 6);
    QTRY_COMPARE(found.isEmpty() ? QString() : found.last().first().toString(), words);
    // The first was being answered; all between are left out.
    QCOMPARE(found.count(), 2);
}

void PeopleSearchTest::knowsAgainWhoWasOpened()
{
    SampleReplica sample;
    PeopleSearch search(sample.context());
    const QString key = hits(search, u"toan"_s).first().key;
    const QString gone = u"person/"_s + idOf(4242).toString();
    QSignalSpy recalled(&search, &SearchSource::recalled);
    search.recall({u"assignment/"_s + idOf(1).toString(), gone, key});
    QTRY_COMPARE(recalled.count(), 1);
    const auto again = recalled.first().first().value<QList<SearchHit>>();
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().key, key);
    QCOMPARE(again.first().title, u"Lý Văn Toán"_s);
    search.recall({gone});
    QTRY_COMPARE(recalled.count(), 2);
    QVERIFY(recalled.last().first().value<QList<SearchHit>>().isEmpty());
}

QTEST_MAIN(PeopleSearchTest)
#include "PeopleSearchTest.moc"
