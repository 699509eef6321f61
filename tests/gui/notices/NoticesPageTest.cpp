// SPDX-License-Identifier: GPL-3.0-or-later
// The screen Thông báo: only what the person was told, why and by whom; opening, seeing to one, to all.
#include "client/features/notices/NoticesPage.h"
#include "client/features/notices/NoticeWatch.h"
#include "client/ui/FailureReport.h"
#include "client/ui/FilterChips.h"
#include "client/ui/ProgressDialog.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/journal/NoticeRules.h"
#include "tests/gui/notices/SampleNotices.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

/// So many unread notices of the director, the latest with number 1; brought to the desk.
void addMany(SampleReplica &sample, int count)
{
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    for (int ago = count; ago >= 1; --ago)
        addNotice(sample, sample.world.director, NoticeReason::Progress, task, ago);
    sample.send();
}

} // namespace

class NoticesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOwnNoticesOnly();
    void opensWhatANoticeIsAbout();
    void marksTheSelectedAsSeen();
    void marksAllAsSeenBeyondThoseRead();
    void filtersByReason();
    void tellsOnlyWhatIsNew();
    void tellsNothingWhenOldOnesAreSeen();
    void tellsNothingOfTheFirstSync();
    void tellsLateOnesToo();
    void saysOnceWhatWasNotMarked();
    void markingManyCanBeStopped();
};

void NoticesPageTest::showsOwnNoticesOnly()
{
    SampleReplica sample;
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    const Notice own = addNotice(sample, sample.world.director, NoticeReason::Submitted, task, 5);
    addNotice(sample, sample.world.specialist, NoticeReason::Assigned, task, 4);
    sample.send();
    NoticesPage page(sample.context());
    QTRY_COMPARE(page.model().rowCount(), 1);
    QCOMPARE(page.model().notice(0).id, own.id);
    QVERIFY(page.model().item(0).spoken().contains(u"Chờ duyệt"_s));
}

void NoticesPageTest::opensWhatANoticeIsAbout()
{
    SampleReplica sample;
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    addNotice(sample, sample.world.director, NoticeReason::Comment, task, 5);
    sample.send();
    NoticesPage page(sample.context());
    page.show();
    QTRY_COMPARE(page.model().rowCount(), 1);
    QTest::keyClick(&page.list(), Qt::Key_Return);
    QCOMPARE(sample.navigator().opened.size(), 1);
    QCOMPARE(sample.navigator().opened.first().id, task);
    QTRY_COMPARE(page.model().count(u"unread"_s), 0);
}

void NoticesPageTest::marksTheSelectedAsSeen()
{
    SampleReplica sample;
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    for (const int ago : {1, 2, 3})
        addNotice(sample, sample.world.director, NoticeReason::Progress, task, ago);
    sample.send();
    NoticesPage page(sample.context());
    page.show();
    QTRY_COMPARE(page.model().rowCount(), 3);
    page.list().setCurrentIndex(page.model().index(0));
    page.list().selectionModel()->select(page.model().index(1), QItemSelectionModel::Select);
    page.seenAction().trigger();
    QTRY_COMPARE(page.model().rowCount(), 1);
    QCOMPARE(page.model().item(0).title, u"Báo cáo số 3"_s);
}

void NoticesPageTest::marksAllAsSeenBeyondThoseRead()
{
    SampleReplica sample;
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    constexpr int many = NoticeListModel::PageSize + 30;
    for (int ago = 1; ago <= many; ++ago)
        addNotice(sample, sample.world.director, NoticeReason::Progress, task, ago);
    sample.send();
    NoticesPage page(sample.context());
    QTRY_COMPARE(page.model().rowCount(), NoticeListModel::PageSize);
    QCOMPARE(page.model().count(u"unread"_s), many);
    page.allSeenAction().trigger();
    QTRY_COMPARE(page.model().count(u"unread"_s), 0);
    QVERIFY(!page.allSeenAction().isEnabled());
}

void NoticesPageTest::filtersByReason()
{
    SampleReplica sample;
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    addNotice(sample, sample.world.director, NoticeReason::Submitted, task, 1, true);
    addNotice(sample, sample.world.director, NoticeReason::Comment, task, 2);
    sample.send();
    NoticesPage page(sample.context());
    QTRY_COMPARE(page.model().rowCount(), 1);
    page.openPart(u"decisions"_s);
    QTRY_COMPARE(page.model().rowCount(), 1);
    QTRY_COMPARE(page.model().notice(0).reason, NoticeReason::Submitted);
    page.openPart(u"all"_s);
    QTRY_COMPARE(page.model().rowCount(), 2);
    page.openPart(u"no such chip"_s);
    QCOMPARE(page.model().filter().chip, u"all"_s);
}

void NoticesPageTest::tellsOnlyWhatIsNew()
{
    SampleReplica sample;
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    addNotice(sample, sample.world.director, NoticeReason::Progress, task, 9);
    sample.send();
    NoticeWatch watch(sample.context());
    QSignalSpy arrived(&watch, &NoticeWatch::arrived);
    QTRY_COMPARE(watch.unread(), 1);
    addNotice(sample, sample.world.specialist, NoticeReason::Assigned, task, 2);
    const Notice fresh = addNotice(sample, sample.world.director, NoticeReason::Comment, task, 1);
    sample.send();
    QTRY_COMPARE(watch.unread(), 2);
    QCOMPARE(arrived.size(), 1);
    const auto told = arrived.first().first().value<std::vector<Notice>>();
    QCOMPARE(told.size(), std::size_t(1));
    QCOMPARE(told.front().id, fresh.id);
}

void NoticesPageTest::tellsNothingWhenOldOnesAreSeen()
{
    SampleReplica sample;
    addMany(sample, 50);
    NoticeWatch watch(sample.context());
    const QSignalSpy arrived(&watch, &NoticeWatch::arrived);
    QTRY_COMPARE(watch.unread(), 50);
    NoticesPage page(sample.context());
    QTRY_COMPARE(page.model().rowCount(), 50);
    page.list().setCurrentIndex(page.model().index(0));
    page.seenAction().trigger();
    QTRY_COMPARE(watch.unread(), 49);
    page.allSeenAction().trigger();
    QTRY_COMPARE(watch.unread(), 0);
    QCOMPARE(arrived.count(), 0);
}

void NoticesPageTest::tellsNothingOfTheFirstSync()
{
    SampleReplica sample;
    const SyncStatus synced = sample.desk().status();
    sample.desk().setStatus({});
    NoticeWatch watch(sample.context());
    const QSignalSpy arrived(&watch, &NoticeWatch::arrived);
    // Two pages, of which the watch sees the first before the second comes.
    addMany(sample, 30);
    QTRY_COMPARE(watch.unread(), 30);
    addMany(sample, 20);
    QTRY_COMPARE(watch.unread(), 50);
    QCOMPARE(arrived.count(), 0);
    sample.desk().setStatus(synced);
    addMany(sample, 1);
    QTRY_COMPARE(watch.unread(), 51);
    // What came with the end of the first sync may belong to it; from then on everything is told.
    const auto before = arrived.count();
    QVERIFY(before <= 1);
    addMany(sample, 2);
    QTRY_COMPARE(watch.unread(), 53);
    QCOMPARE(arrived.count(), before + 1);
    QCOMPARE(arrived.last().first().value<std::vector<Notice>>().size(), std::size_t(2));
    // A desk that has to begin anew is as silent as a new one.
    sample.desk().setStatus({});
    addMany(sample, 3);
    QTRY_COMPARE(watch.unread(), 56);
    QCOMPARE(arrived.count(), before + 1);
}

void NoticesPageTest::tellsLateOnesToo()
{
    SampleReplica sample;
    addMany(sample, 30);
    NoticeWatch watch(sample.context());
    const QSignalSpy arrived(&watch, &NoticeWatch::arrived);
    QTRY_COMPARE(watch.unread(), 30);
    // Of an hour ago, as of somebody who was offline: older than all that is known.
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    const Notice late = addNotice(sample, sample.world.director, NoticeReason::Comment, task, 60);
    sample.send();
    QTRY_COMPARE(watch.unread(), 31);
    QCOMPARE(arrived.count(), 1);
    QCOMPARE(arrived.first().first().value<std::vector<Notice>>().back().id, late.id);
}

void NoticesPageTest::saysOnceWhatWasNotMarked()
{
    SampleReplica sample;
    addMany(sample, 6);
    NoticesPage page(sample.context());
    page.show();
    QTRY_COMPARE(page.model().rowCount(), 6);
    sample.desk().refusals = {{1, failure(ErrorCode::StoreFull)}, {4, failure(ErrorCode::StoreFull)}};
    page.allSeenAction().trigger();
    QTRY_COMPARE(page.model().count(u"unread"_s), 2);
    QTRY_COMPARE(sample.navigator().told, QStringList{u"Đã xem 4 thông báo; 2 không được"_s});
    QVERIFY(sample.navigator().errors.isEmpty());
    const auto *report = page.findChild<FailureReport *>();
    QVERIFY(report && report->isVisible());
    QCOMPARE(report->text().split(u'\n').size(), 2);
    QVERIFY(report->text().startsWith(u"Báo cáo số 2: "_s));
}

void NoticesPageTest::markingManyCanBeStopped()
{
    SampleReplica sample;
    addMany(sample, 5);
    NoticesPage page(sample.context());
    page.show();
    QTRY_COMPARE(page.model().rowCount(), 5);
    sample.desk().isSlow = true;
    page.allSeenAction().trigger();
    QTRY_COMPARE(sample.desk().submissions.size(), 1);
    QVERIFY(!page.allSeenAction().isEnabled());
    QTRY_VERIFY(page.findChild<ProgressDialog *>());
    sample.desk().answerNext();
    QTRY_COMPARE(sample.desk().submissions.size(), 2);
    page.findChild<ProgressDialog *>()->cancelButton().click();
    sample.desk().answerNext();
    QTRY_COMPARE(sample.navigator().told, QStringList{u"Đã xem 2 thông báo; 3 chưa làm"_s});
    QCOMPARE(sample.desk().submissions.size(), 2);
    QTRY_VERIFY(!page.findChild<ProgressDialog *>());
    QTRY_VERIFY(page.allSeenAction().isEnabled());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    NoticesPageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "NoticesPageTest.moc"
