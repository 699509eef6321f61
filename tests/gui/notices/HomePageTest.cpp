// SPDX-License-Identifier: GPL-3.0-or-later
// The screen Hôm nay: what areas register shows, leads to what it counts, and is absent where there is no
// area.
#include "client/features/home/HomePage.h"
#include "client/features/assignments/AssignmentsArea.h"
#include "client/features/assignments/ToDoCard.h"
#include "client/features/home/Greeting.h"
#include "client/features/notices/NoticesCard.h"
#include "client/features/notices/NoticesPage.h"
#include "client/ui/CounterTile.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/base/VietnameseDate.h"
#include "tests/gui/notices/SampleNotices.h"
#include "tests/support/Patience.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class HomePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greetsByTheHour();
    void tilesLeadToWhatTheyCount();
    void theTopItemOpensByEnter();
    void cardsFollowTheDesk();
    void anAreaThatIsNotThereHasNoCard();
};

namespace {

std::unique_ptr<HomePage> homeOf(SampleReplica &sample, QObject &owner)
{
    QList<HomeEntry> entries = assignmentsArea(sample.context(), sample.settings(), &owner).home;
    entries += noticesArea(sample.context()).home;
    auto home = std::make_unique<HomePage>(sample.context(), entries);
    home->resize(1162, 680);
    home->show();
    return home;
}

} // namespace

void HomePageTest::greetsByTheHour()
{
    const auto at = [](int hour) {
        return greeting(u"Hà"_s, fromVietnamTime(QDate(2026, 11, 23), QTime(hour, 0)));
    };
    QCOMPARE(at(8), u"Chào buổi sáng, Hà"_s);
    QCOMPARE(at(15), u"Chào buổi chiều, Hà"_s);
    QCOMPARE(at(20), u"Chào buổi tối, Hà"_s);
}

void HomePageTest::tilesLeadToWhatTheyCount()
{
    SampleReplica sample;
    sample.give(u"Trễ"_s, onDay(5, 1), sample.world.specialist);
    sample.give(u"Còn lâu"_s, onDay(9, 1), sample.world.specialist);
    sample.give(u"Tối nay"_s, {sample.context().clock.now().ms + 1000}, sample.world.specialist);
    sample.give(u"Ngày mai"_s, {sample.context().clock.now().ms + 24 * 3600 * 1000}, sample.world.specialist);
    sample.send();
    QObject owner;
    const auto home = homeOf(sample, owner);
    const QList<CounterTile *> tiles = home->findChildren<CounterTile *>();
    QCOMPARE(tiles.size(), 5);
    QTRY_COMPARE(tiles.first()->value(), u"1"_s);
    QVERIFY(tiles.first()->accessibleName().contains(u"1"_s));
    AssignmentListModel model(sample.context());
    const QStringList chips{u"overdue"_s, u"today"_s, u"approve"_s, u"own"_s};
    for (int i = 0; i < int(chips.size()); ++i) {
        QTest::keyClick(tiles.at(i), Qt::Key_Space);
        QCOMPARE(sample.navigator().pages.last(), std::pair(u"tasks"_s, chips.at(i)));
        QSignalSpy read(&model, &AssignmentListModel::read);
        model.setFilter({chips.at(i)});
        QVERIFY(read.wait(PatienceMs));
        QCOMPARE(tiles.at(i)->value(), QString::number(model.rowCount()));
    }
    QCOMPARE(tiles.at(1)->value(), u"1"_s);
}

void HomePageTest::theTopItemOpensByEnter()
{
    SampleReplica sample(&World::specialist);
    sample.give(u"Sau"_s, onDay(9, 1), sample.world.specialist);
    const Id first = sample.give(u"Trước"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    QObject owner;
    const auto home = homeOf(sample, owner);
    auto *card = home->findChild<ToDoCard *>();
    QTRY_COMPARE(card->model().rowCount(), 2);
    card->list().setCurrentIndex(card->model().index(0));
    QTest::keyClick(&card->list(), Qt::Key_Return);
    QCOMPARE(sample.navigator().opened.last().id, first);
}

void HomePageTest::cardsFollowTheDesk()
{
    SampleReplica sample;
    QObject owner;
    const auto home = homeOf(sample, owner);
    auto *card = home->findChild<NoticesCard *>();
    const Id task = sample.give(u"Việc"_s, onDay(7, 1), sample.world.specialist);
    addNotice(sample, sample.world.director, NoticeReason::Submitted, task, 1);
    sample.send();
    QTRY_COMPARE(card->model().rowCount(), 1);
    QTest::mouseClick(card->list().viewport(), Qt::LeftButton, {},
                      card->list().visualRect(card->model().index(0)).center());
    QCOMPARE(sample.navigator().opened.last().id, task);
    QTRY_COMPARE(card->model().count(u"unread"_s), 0);
}

void HomePageTest::anAreaThatIsNotThereHasNoCard()
{
    SampleReplica sample;
    QObject owner;
    HomePage home(sample.context(), assignmentsArea(sample.context(), sample.settings(), &owner).home);
    home.resize(1162, 680);
    home.show();
    QVERIFY(!home.findChild<NoticesCard *>());
    // The work takes the room that is left.
    const auto *card = home.findChild<ToDoCard *>();
    QTRY_VERIFY(card->width() > 1000);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    HomePageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "HomePageTest.moc"
