// SPDX-License-Identifier: GPL-3.0-or-later
// What the search finds among assignments: marks aside, by title before contents, the newest first.
#include "client/features/assignments/AssignmentSearch.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/support/Patience.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class AssignmentSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesComeBeforeContents();
    void opensTheRow();
    void lookingAndTheIndexAgree();
};

namespace {

QList<SearchHit> found(AssignmentSearch &search, const QString &words, int limit = 6)
{
    QSignalSpy answered(&search, &SearchSource::found);
    search.find(words, limit);
    if (!answered.wait(PatienceMs))
        return {};
    return answered.last().at(1).value<QList<SearchHit>>();
}

Id give(SampleReplica &sample, const QString &title, const QString &body)
{
    GiveAssignment work;
    work.title = title;
    work.body = body;
    work.dueAt = onDay(7, 1);
    work.lead = sample.world.specialist;
    const auto effects = sample.world.perform(sample.world.actor(sample.world.director), work);
    for (const Record &written : effects->written())
        sample.add(**sample.world.view.find(written.type(), written.id()));
    return effects->subject.id;
}

} // namespace

void AssignmentSearchTest::titlesComeBeforeContents()
{
    SampleReplica sample;
    give(sample, u"Báo cáo quý"_s, {});
    give(sample, u"Rà soát thủ tục"_s, u"theo mẫu báo cáo gửi kèm"_s);
    give(sample, u"Tập huấn"_s, {});
    sample.send();
    AssignmentSearch search(sample.context());
    const QList<SearchHit> hits = found(search, u"bao cao"_s);
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits.at(0).title, u"Báo cáo quý"_s);
    QCOMPARE(hits.at(1).title, u"Rà soát thủ tục"_s);
    // Also when only some fit.
    const QList<SearchHit> one = found(search, u"bao cao"_s, 1);
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.at(0).title, u"Báo cáo quý"_s);
}

void AssignmentSearchTest::opensTheRow()
{
    SampleReplica sample;
    const Id task = give(sample, u"Đánh giá"_s, {});
    sample.send();
    AssignmentSearch search(sample.context());
    const QList<SearchHit> hits = found(search, u"danh"_s);
    QCOMPARE(hits.size(), 1);
    hits.first().open();
    QCOMPARE(sample.navigator().opened.last().id, task);
}

/// What is found by looking at rows, for words that are common, is what the index finds.
void AssignmentSearchTest::lookingAndTheIndexAgree()
{
    SampleReplica sample;
    const QStringList parts{u"Báo cáo"_s, u"số 12/STTTT-CNTT"_s, u"(xã Hương_Trà)"_s,  u"đến 5,5 %"_s,
                            u"a-b"_s,     u"“Đề án 06”"_s,       u"công văn\nsố 99"_s, u"ＡＢＣ"_s};
    for (int i = 0; i < 64; ++i) {
        QString title = u"Việc"_s;
        for (int bit = 0; bit < 6; ++bit)
            title += i >> bit & 1 ? u' ' + parts.at((i + bit) % parts.size()) : QString();
        give(sample, title, parts.at(i % parts.size()));
    }
    sample.send();
    ReplicaReader &reader = sample.context().reader;
    const EntityType &type = entityType<Assignment>();
    for (const QString &typed :
         {u"b"_s, u"bao c"_s, u"12"_s, u"stttt cntt"_s, u"huong"_s, u"tra"_s, u"de an"_s, u"06”"_s, u"5,5"_s,
          u"b a"_s, u"abc"_s, u"văn số"_s, u"iec"_s, u"khong co"_s}) {
        const auto index = reader.count(type, {.where = u"rid IN (SELECT rowid FROM assignment_search WHERE "
                                                        "assignment_search MATCH ?)"_s,
                                               .values = {searchExpression(typed)}});
        const auto looked = reader.firstWith(type, {.orderBy = u"rid"_s}, typed, 1000);
        QVERIFY(index && looked && looked->areAll);
        QVERIFY2(qint64(looked->places.size()) == *index, qPrintable(typed));
        const auto rare = reader.withRareWord(type, typed, 1000);
        QVERIFY(rare && rare->areAll);
        QVERIFY2(qint64(rare->places.size()) == *index, qPrintable(typed));
    }
}

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    AssignmentSearchTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "AssignmentSearchTest.moc"
