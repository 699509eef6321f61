// SPDX-License-Identifier: GPL-3.0-or-later
// The list of Nhiệm vụ: order, chips that count what they open, words without marks, paging, and no reset on
// sync.
#include "client/features/assignments/AssignmentListModel.h"
#include "client/steps/DueWords.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/gui/assignments/Settled.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

QStringList titles(const AssignmentListModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.item(row).title);
    return all;
}

/// Six pieces of work of every kind the chips tell apart.
void fill(SampleReplica &sample)
{
    const World &w = sample.world;
    sample.give(u"Quá hạn"_s, onDay(6, 11), w.specialist);
    sample.give(u"Hôm nay"_s, fromVietnamTime(QDate(2026, 6, 15), QTime(16, 30)), w.colleague);
    sample.give(u"Còn lâu"_s, onDay(7, 20), w.accountant);
    sample.give(u"Không hạn"_s, {}, w.planningHead);
    sample.give(u"Của tôi"_s, onDay(6, 30), w.director);
    const Id submitted = sample.give(u"Chờ duyệt"_s, onDay(6, 25), w.specialist);
    sample.perform(w.specialist, SubmitAssignment{submitted, {}});
    const Id done = sample.give(u"Đã xong"_s, onDay(6, 1), w.deputy);
    sample.perform(w.deputy, SubmitAssignment{done, {}});
    sample.perform(w.director, ApproveAssignment{done, {}});
    sample.send();
}

} // namespace

class AssignmentListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersOpenByDateThenClosed();
    void countsWhatAChipOpens();
    void findsWithoutMarks();
    void saysWhenItIsDue();
    void saysWhenItWasDueToday();
    void neverResets();
    void readsInSteps();
    void readsWhatWordsFindInSteps();
    void chipsAreNotCountedAnewWithoutNeed();
    void marksWhatWaits();
};

void AssignmentListTest::ordersOpenByDateThenClosed()
{
    SampleReplica sample;
    fill(sample);
    AssignmentListModel model(sample.context());
    const QAbstractItemModelTester tester(&model);
    model.refresh();
    QVERIFY(settled(model));
    QCOMPARE(titles(model), (QStringList{u"Quá hạn"_s, u"Hôm nay"_s, u"Chờ duyệt"_s, u"Của tôi"_s,
                                         u"Còn lâu"_s, u"Không hạn"_s, u"Đã xong"_s}));
}

void AssignmentListTest::countsWhatAChipOpens()
{
    SampleReplica sample;
    fill(sample);
    AssignmentListModel model(sample.context());
    const QHash<QString, QStringList> expected{
        {u"overdue"_s, {u"Quá hạn"_s}},
        {u"soon"_s, {u"Hôm nay"_s}},
        {u"approve"_s, {u"Chờ duyệt"_s}},
        {u"own"_s, {u"Của tôi"_s}},
    };
    const QStringList chips = AssignmentFilter::chips();
    for (const QString &chip : chips) {
        model.setFilter({chip, {}});
        QVERIFY(settled(model));
        QCOMPARE(model.counts().chips.value(chip), model.rowCount());
        if (expected.contains(chip))
            QCOMPARE(titles(model), expected.value(chip));
    }
    QCOMPARE(model.counts().chips.value(u"given"_s), 7);
    QCOMPARE(model.counts().chips.value(u"all"_s), 7);
}

void AssignmentListTest::findsWithoutMarks()
{
    SampleReplica sample;
    fill(sample);
    AssignmentListModel model(sample.context());
    model.setFilter({u"all"_s, u"cho duyet"_s});
    QVERIFY(settled(model));
    QCOMPARE(titles(model), QStringList{u"Chờ duyệt"_s});
    QCOMPARE(model.counts().chips.value(u"all"_s), 1);
    model.setFilter({u"all"_s, u"%"_s});
    QVERIFY(settled(model));
    QCOMPARE(model.rowCount(), 0);
}

void AssignmentListTest::saysWhenItIsDue()
{
    SampleReplica sample;
    fill(sample);
    AssignmentListModel model(sample.context());
    model.refresh();
    QVERIFY(settled(model));
    QCOMPARE(model.item(0).dueText, u"Quá hạn 2 ngày"_s);
    QCOMPARE(model.item(0).dueTone, Tone::Overdue);
    QCOMPARE(model.item(1).dueText, u"Hôm nay 16:30"_s);
    QCOMPARE(model.item(1).dueTone, Tone::Soon);
    QCOMPARE(model.item(2).stateText, u"Chờ duyệt"_s);
    QVERIFY(model.item(3).isUnread);
    QVERIFY(!model.item(4).isUnread);
    QCOMPARE(model.item(6).dueText, u"Hoàn thành"_s);
    QCOMPARE(model.item(6).dueTone, Tone::InTime);
}

void AssignmentListTest::saysWhenItWasDueToday()
{
    const Instant due = fromVietnamTime(QDate(2026, 6, 19), QTime(16, 30));
    const auto words = [&](const QDate &day, const QTime &time) {
        return DueWords::of(due, AssignmentState::New, fromVietnamTime(day, time), WorkCalendar());
    };
    QCOMPARE(words(QDate(2026, 6, 19), QTime(16, 0)).text, u"Hôm nay 16:30"_s);
    QCOMPARE(words(QDate(2026, 6, 19), QTime(17, 0)).text, u"Quá hạn hôm nay"_s);
    QCOMPARE(words(QDate(2026, 6, 19), QTime(17, 0)).tone, Tone::Overdue);
    // Saturday: no working day has passed, but it was not today.
    QCOMPARE(words(QDate(2026, 6, 20), QTime(9, 0)).text, u"Quá hạn từ 19/06"_s);
    QCOMPARE(words(QDate(2026, 6, 22), QTime(9, 0)).text, u"Quá hạn 1 ngày"_s);
}

void AssignmentListTest::neverResets()
{
    SampleReplica sample;
    fill(sample);
    AssignmentListModel model(sample.context());
    const QAbstractItemModelTester tester(&model);
    model.refresh();
    QVERIFY(settled(model));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept(model.index(3));
    const QString title = model.item(3).title;
    const Id moved = model.item(5).id;
    sample.give(u"Gấp"_s, onDay(6, 10), sample.world.specialist);
    sample.perform(sample.world.director, EditAssignment{moved, {}, {}, {}, {}, onDay(6, 9), {}});
    sample.send();
    model.refresh();
    QVERIFY(settled(model));
    QCOMPARE(titles(model).mid(0, 2), (QStringList{u"Không hạn"_s, u"Gấp"_s}));
    QCOMPARE(kept.row(), 5);
    QCOMPARE(model.item(kept.row()).title, title);
    model.setFilter({u"overdue"_s, {}});
    QVERIFY(settled(model));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(resets.count(), 0);
}

void AssignmentListTest::readsInSteps()
{
    SampleReplica sample;
    for (int i = 0; i < AssignmentListModel::PageSize + 20; ++i)
        sample.give(u"Việc %1"_s.arg(i), onDay(7, 1), sample.world.specialist);
    sample.send();
    AssignmentListModel model(sample.context());
    const QAbstractItemModelTester tester(&model);
    model.refresh();
    QVERIFY(settled(model));
    QCOMPARE(model.rowCount(), AssignmentListModel::PageSize);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(settled(model));
    QCOMPARE(model.rowCount(), AssignmentListModel::PageSize + 20);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.counts().chips.value(u"all"_s), model.rowCount());
}

/// More rows than are looked at for words; one in sixty has the word.
void AssignmentListTest::readsWhatWordsFindInSteps()
{
    SampleReplica sample;
    for (int number = 0; number < 6000; ++number) {
        Assignment work;
        work.id = Id::create();
        work.revision = 1;
        work.title = number % 60 == 0 ? u"Hiếm %1"_s.arg(number) : u"Thường %1"_s.arg(number);
        work.giverId = sample.world.director;
        work.giverOrganisationId = work.agencyId = sample.world.department;
        work.givenAt = work.updatedAt = {1000 + number};
        sample.add(toRecord(work));
    }
    sample.send();
    QStringList expected;
    for (int number = 5940; number >= 0; number -= 60)
        expected << u"Hiếm %1"_s.arg(number);
    AssignmentListModel model(sample.context());
    model.setFilter({QString::fromLatin1(AssignmentFilter::All), u"hiem"_s});
    QVERIFY(settled(model));
    QVERIFY(model.rowCount() >= AssignmentListModel::ScreenOfRows);
    QVERIFY(model.rowCount() < expected.size());
    QCOMPARE(titles(model), expected.first(model.rowCount()));
    while (model.canFetchMore({})) {
        const int before = model.rowCount();
        model.fetchMore({});
        QVERIFY(settled(model));
        QVERIFY(model.rowCount() > before);
    }
    QCOMPARE(titles(model), expected);
    // Under a chip, in its order; what both words hold.
    model.setFilter({QString::fromLatin1(AssignmentFilter::Given), u"thuong 599"_s});
    QVERIFY(settled(model));
    QCOMPARE(model.rowCount(), 11);
    QCOMPARE(model.item(0).title, u"Thường 5999"_s);
    QCOMPARE(model.item(10).title, u"Thường 599"_s);
}

void AssignmentListTest::chipsAreNotCountedAnewWithoutNeed()
{
    SampleReplica sample;
    fill(sample);
    AssignmentListModel model(sample.context());
    const QSignalSpy counted(&model, &AssignmentListModel::counted);
    model.refresh();
    QVERIFY(settled(model));
    QCOMPARE(counted.size(), 1);
    model.setFilter({QString::fromLatin1(AssignmentFilter::Overdue)});
    QVERIFY(settled(model));
    QCOMPARE(counted.size(), 1);
    model.setFilter({QString::fromLatin1(AssignmentFilter::Overdue), u"qua"_s});
    QVERIFY(settled(model));
    QCOMPARE(counted.size(), 2);
    QCOMPARE(model.counts().chips.value(QString::fromLatin1(AssignmentFilter::All)), 1);
    model.refresh();
    QVERIFY(settled(model));
    QCOMPARE(counted.size(), 3);
}

void AssignmentListTest::marksWhatWaits()
{
    SampleReplica sample;
    fill(sample);
    AssignmentListModel model(sample.context());
    model.refresh();
    QVERIFY(settled(model));
    const Id own = model.item(3).id;
    const auto accepted =
        sample.desk()
            .submit(QString::fromLatin1(AcceptAssignment::Name), valuesOf(AcceptAssignment{own, {}}), 0, {})
            .result();
    QVERIFY(accepted && !accepted->awaited);
    model.refresh();
    QVERIFY(settled(model));
    const int row = model.rowOf(own);
    QCOMPARE(model.item(row).sendState, SendState::Waiting);
    QVERIFY(!model.item(row).isUnread);
}

QTEST_GUILESS_MAIN(AssignmentListTest)
#include "AssignmentListTest.moc"
