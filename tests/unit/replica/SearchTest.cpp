// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Replica.h"
#include "client/replica/ReplicaReader.h"
#include "common/domain/Catalogues.h"
#include "common/domain/organisation/Person.h"
#include "tests/support/FakeClock.h"

#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Search finds what people type, with or without marks.
class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFoldedWords_data();
    void findsFoldedWords();
};

void SearchTest::findsFoldedWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("without marks") << u"dao"_s << QStringList{u"Lê Thị Đào"_s};
    QTest::newRow("with marks") << u"Đào"_s << QStringList{u"Lê Thị Đào"_s};
    QTest::newRow("beginning of a word")
        << u"nguyen van a"_s << QStringList{u"Nguyễn Văn Anh"_s, u"Nguyễn Văn An"_s};
    QTest::newRow("words in any order") << u"anh nguyen"_s << QStringList{u"Nguyễn Văn Anh"_s};
    QTest::newRow("not the middle of a word") << u"guyen"_s << QStringList();
    QTest::newRow("the query language is text") << u"dao\" OR \"van"_s << QStringList();
    QTest::newRow("nothing typed") << u"  "_s << QStringList();
}

void SearchTest::findsFoldedWords()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, found);
    QTemporaryDir folder;
    const FakeClock clock;
    const auto replica =
        Replica::open({folder.path(), &edeskCatalogue(), &clock, Id::create(), Id::create()});
    QVERIFY(replica);
    protocol::PageWriter page;
    page.addGrant({7, Scope::everyone().name()});
    protocol::Segment head;
    head.scope = 7;
    page.beginSegment(head);
    qint64 seq = 0;
    for (const QString &name : {u"Nguyễn Văn An"_s, u"Lê Thị Đào"_s, u"Nguyễn Văn Anh"_s}) {
        Person person;
        person.id = Id::create();
        person.revision = 1;
        person.fullName = name;
        person.staffCode = QString::number(++seq);
        page.addRow(seq, EntityKind::Person, recordBytes(toRecord(person)));
    }
    page.endSegment(seq, false, 0, 0);
    const auto read = IncomingPage::read(page.finish(false), edeskCatalogue());
    QVERIFY(read);
    QVERIFY((*replica)->applyPage(*read));
    const auto reader = ReplicaReader::open(folder.path(), edeskCatalogue());
    QVERIFY(reader);
    const auto rows = (*reader)->search(entityType<Person>(), typed, 10);
    QVERIFY(rows);
    QStringList names;
    for (const Record &row : *rows)
        names << fromRecord<Person>(row).fullName;
    QCOMPARE(names, found);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::SearchTest)
#include "SearchTest.moc"
