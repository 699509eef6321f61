// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk promises of its behaviour as a whole, on the real window. docs/desk-behaviour.md names the
// test of each promise.
#include "client/app/DeskPages.h"
#include "client/app/NoticeMessages.h"
#include "client/app/TrayIcon.h"
#include "client/features/assignments/AssignmentDetail.h"
#include "client/features/assignments/AssignmentsPage.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/features/home/HomePage.h"
#include "client/features/notices/NoticeWatch.h"
#include "client/features/notices/NoticesPage.h"
#include "client/features/settings/SettingsPage.h"
#include "client/ui/BodyText.h"
#include "client/ui/FilterChips.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/NavigationRail.h"
#include "client/ui/NavigationRole.h"
#include "client/ui/SearchField.h"
#include "client/ui/StatusBar.h"
#include "client/ui/Toast.h"
#include "client/ui/WorkListView.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/journal/Notice.h"
#include "tests/gui/app/SampleWindow.h"
#include "tests/gui/assignments/Settled.h"
#include "tests/support/EventLoopWatchdog.h"
#include "tests/support/Patience.h"

#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QTimer>

using namespace edesk;
using namespace Qt::StringLiterals;

class DeskBehaviourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingAToastChangesNoState();
    void aRecordWithoutAScreenIsSaid();
    void whatTheUserChangedSaysWhereItIs();
    void everyScreenOfTheRailCanBeAskedFor();
    void openingAScreenNeverBlocks_data();
    void openingAScreenNeverBlocks();
    void aFilterNeverBlocks();
    void aNoticeOpensItsRecord();
    void noticesOfOthersAreNotCounted();
    void messagesAreSilentInQuietHours();
    void closingGoesToTheTrayAndIsToldOnce();
    void quittingWithUnsentItemsWarns();
    void whatCanBeUndoneIsNotPushedAway();
    void aDraftIsThereAfterAKill();
    void theWindowComesBackAsItWas();
    void aWindowOffTheScreenComesBack();
    void aLockedSettingSaysSo();
    void veryLongTextsShowWithoutBlocking();
    void aClockSetBackLosesNothing();

private:
    static AssignmentsPage *tasks(SampleWindow &window)
    {
        window.shell().open(QString::fromLatin1(AssignmentsPage::PageId));
        return window.shell().findChild<AssignmentsPage *>();
    }
    /// Does this from the event loop, as an event would, and waits for `isDone`.
    template <typename Action, typename Condition>
    bool act(Action action, Condition isDone)
    {
        bool acted = false;
        QTimer::singleShot(0, this, [&] {
            action();
            acted = true;
        });
        return QTest::qWaitFor([&] { return acted && isDone(); }, PatienceMs);
    }
};

void DeskBehaviourTest::aRecordWithoutAScreenIsSaid()
{
    SampleWindow window;
    QVERIFY(window.show());
    window.desk().openRecord({EntityKind::AuditEntry, Id::create()});
    QVERIFY(window.shell().toast().isVisible());
    QVERIFY(window.shell().toast().text().contains(u"chưa có màn hình"_s));
}

void DeskBehaviourTest::closingAToastChangesNoState()
{
    SampleWindow window;
    QVERIFY(window.show());
    const auto says = [&window] {
        QStringList words;
        const auto parts = window.shell().statusLine().findChildren<QPushButton *>();
        for (const QPushButton *part : parts)
            words << (part->isVisible() ? part->text() : QString());
        return words;
    };
    window.desk().tellError(failure(ErrorCode::StoreFull));
    QTRY_VERIFY(window.shell().toast().isVisible());
    const QStringList before = says();
    QVERIFY(before.join(u' ').contains(u"1 thay đổi chờ gửi"_s));
    window.shell().toast().hide();
    QCOMPARE(says(), before);
}

void DeskBehaviourTest::whatTheUserChangedSaysWhereItIs()
{
    SampleWindow window;
    QVERIFY(window.show());
    AssignmentsPage *page = tasks(window);
    QVERIFY(settled(page->model()));
    const QModelIndex row = page->model().index(page->model().rowOf(window.late));
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"Chờ gửi"_s));
    const QModelIndex other = page->model().index(page->model().rowOf(window.fresh));
    QVERIFY(!other.data(Qt::AccessibleTextRole).toString().contains(u"Chờ gửi"_s));
}

void DeskBehaviourTest::everyScreenOfTheRailCanBeAskedFor()
{
    SampleWindow window;
    const QAbstractItemModel *rail = window.shell().rail().view().model();
    QStringList offered;
    for (int row = 0; row < rail->rowCount(); ++row) {
        if (!rail->index(row, 0).data(int(NavigationRole::Heading)).toBool())
            offered << rail->index(row, 0).data(int(NavigationRole::Id)).toString();
    }
    offered.sort();
    QStringList known = deskPages();
    known.sort();
    QCOMPARE(known, offered);
}

void DeskBehaviourTest::openingAScreenNeverBlocks_data()
{
    QTest::addColumn<QString>("page");
    const QStringList pages = deskPages();
    for (const QString &page : pages)
        QTest::newRow(qPrintable(page)) << page;
}

void DeskBehaviourTest::openingAScreenNeverBlocks()
{
    QFETCH(const QString, page);
    SampleWindow window;
    for (int i = 0; i < 300; ++i)
        window.sample.give(u"Việc số %1"_s.arg(i), onDay(6, 1 + i % 28), window.sample.world.specialist);
    window.sample.send();
    window.shell().resize(1366, 768);
    window.shell().open(page == QString::fromLatin1(HomePage::PageId)
                            ? QString::fromLatin1(SettingsPage::PageId)
                            : QString::fromLatin1(HomePage::PageId));
    window.shell().show();
    QVERIFY(QTest::qWaitForWindowExposed(&window.shell()));
    const auto isRead = [&window] {
        const auto lists = window.shell().findChildren<WorkListView *>();
        return std::all_of(lists.begin(), lists.end(), [](const WorkListView *list) {
            return !list->isVisible() || (list->model() && list->model()->rowCount() > 0);
        });
    };
    QTRY_VERIFY(isRead());
    const EventLoopWatchdog watchdog;
    QVERIFY(act([&] { window.shell().open(page); }, isRead));
    // What was opened is painted in the next round.
    QVERIFY(act([] {}, [] { return true; }));
    QVERIFY(watchdog.isFluent());
}

void DeskBehaviourTest::aFilterNeverBlocks()
{
    SampleWindow window;
    for (int i = 0; i < 300; ++i)
        window.sample.give(u"Việc số %1"_s.arg(i), onDay(6, 1 + i % 28), window.sample.world.specialist);
    window.sample.send();
    QVERIFY(window.show());
    AssignmentsPage *page = tasks(window);
    QVERIFY(settled(page->model()));
    const EventLoopWatchdog watchdog;
    for (const QString &words : {u"v"_s, u"viec"_s, u"viec so 17"_s, u"không có gì"_s, QString()}) {
        QVERIFY(act([&] { page->filterField().setText(words); },
                    [&] { return page->model().filter().words == words && page->model().isSettled(); }));
    }
    QVERIFY(watchdog.isFluent());
}

void DeskBehaviourTest::aNoticeOpensItsRecord()
{
    SampleWindow window;
    QVERIFY(window.show());
    window.shell().open(QString::fromLatin1(NoticesPage::PageId));
    auto *notices = window.shell().findChild<NoticesPage *>();
    QTRY_VERIFY(notices->list().model()->rowCount() > 0);
    const QModelIndex first = notices->list().model()->index(0, 0);
    notices->list().setCurrentIndex(first);
    notices->list().setFocus();
    QTest::keyClick(&notices->list(), Qt::Key_Return);
    QTRY_COMPARE(window.shell().openId(), QString::fromLatin1(AssignmentsPage::PageId));
    auto *page = window.shell().findChild<AssignmentsPage *>();
    QTRY_COMPARE(page->detail().assignment(), window.toApprove);
}

void DeskBehaviourTest::noticesOfOthersAreNotCounted()
{
    // The desk of the sample holds the notices of all; the director was told of the work to approve.
    SampleWindow window;
    QTRY_VERIFY(window.desk().notices().unread() > 0);
    const auto own = window.sample.context().reader.count(
        entityType<Notice>(), {.where = u"recipient_id = ?"_s, .values = {window.sample.world.director}});
    const auto all = window.sample.context().reader.count(entityType<Notice>(), {});
    QVERIFY(own && all && *own < *all);
    QCOMPARE(window.desk().notices().unread(), int(*own));
}

void DeskBehaviourTest::messagesAreSilentInQuietHours()
{
    SampleWindow window;
    SampleReplica &sample = window.sample;
    NoticeMessages messages(window.desk().context(), window.desk().notices(), window.profile());
    QSignalSpy said(&messages, &NoticeMessages::said);
    QTRY_VERIFY(window.desk().notices().unread() > 0);
    const auto submitForApproval = [&](const QString &title) {
        const Id work = sample.give(title, onDay(6, 20), sample.world.specialist);
        sample.perform(sample.world.specialist, AcceptAssignment{work, {}});
        sample.perform(sample.world.specialist, SubmitAssignment{work, u"xin duyệt"_s});
        const int before = window.desk().notices().unread();
        sample.send();
        return QTest::qWaitFor([&] { return window.desk().notices().unread() > before; }, PatienceMs);
    };
    QVERIFY(submitForApproval(u"Trong giờ"_s));
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(said.first().at(1).toString().contains(u"Trong giờ"_s));
    sample.clock.set(fromVietnamTime(QDate(2026, 6, 15), QTime(21, 0)));
    QVERIFY(submitForApproval(u"Ban đêm"_s));
    // What came at night was counted and not said; the next one by day is.
    sample.clock.set(fromVietnamTime(QDate(2026, 6, 16), QTime(9, 0)));
    QVERIFY(submitForApproval(u"Sáng hôm sau"_s));
    QTRY_COMPARE(said.count(), 2);
    QVERIFY(!said.last().at(1).toString().contains(u"Ban đêm"_s));
}

void DeskBehaviourTest::closingGoesToTheTrayAndIsToldOnce()
{
    SampleWindow window;
    QVERIFY(window.show());
    TrayIcon tray(Theme::of(&window.shell()));
    window.desk().setTray(tray);
    QVERIFY(!window.place().value(u"told/tray"_s).toBool());
    window.shell().close();
    QVERIFY(!window.shell().isVisible());
    // Nobody is asked about what is unsent: the desk goes on in the tray.
    QVERIFY(!window.shell().findChild<QMessageBox *>());
    QVERIFY(window.place().value(u"told/tray"_s).toBool());
    window.shell().show();
    window.shell().close();
    QVERIFY(!window.shell().isVisible());
}

void DeskBehaviourTest::quittingWithUnsentItemsWarns()
{
    SampleWindow window;
    QVERIFY(window.show());
    QCOMPARE(window.desk().unsent(), 1);
    window.desk().quit();
    QPointer<QMessageBox> box = window.shell().findChild<QMessageBox *>();
    // Asked for again, as from the tray, it is still one question.
    window.desk().quit();
    QTRY_VERIFY(!box);
    QCOMPARE(window.shell().findChildren<QMessageBox *>().size(), 1);
    box = window.shell().findChild<QMessageBox *>();
    QVERIFY(box && box->text().contains(u"1 thay đổi chưa gửi"_s));
    // To stay is what Enter and Esc do.
    QCOMPARE(box->defaultButton()->text(), u"Ở lại"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_VERIFY(!box);
    QVERIFY(window.shell().isVisible());
    // Without a tray, closing the window is quitting.
    window.shell().close();
    QVERIFY(window.shell().isVisible());
    box = window.shell().findChild<QMessageBox *>();
    QVERIFY(box);
    // Who wants to leave all the same is not asked again by the window that closes.
    QSignalSpy quitting(&window.desk(), &DeskWindow::quitting);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QCOMPARE(quitting.size(), 1);
    QTRY_VERIFY(!box);
    QVERIFY(window.shell().close());
    QVERIFY(!window.shell().findChild<QMessageBox *>());
}

void DeskBehaviourTest::whatCanBeUndoneIsNotPushedAway()
{
    SampleWindow window;
    QVERIFY(window.show());
    Toast &toast = window.shell().toast();
    int undone = 0;
    window.desk().offerUndo(u"Đã giao việc"_s, [&undone] { ++undone; });
    window.desk().tell(u"Đã xuất 3 dòng"_s, {}, {});
    window.desk().tellError(failure(ErrorCode::StoreFull));
    QCOMPARE(toast.text(), u"Đã giao việc"_s);
    window.shell().setFocus();
    QTest::keyClick(&window.shell(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
    // What waited comes now, in its order; there is nothing to undo any more.
    QCOMPARE(toast.text(), u"Đã xuất 3 dòng"_s);
    QTest::keyClick(&window.shell(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
    // A newer one takes the place of an older one.
    window.desk().offerUndo(u"Đã trả lại"_s, [] {});
    window.desk().offerUndo(u"Đã duyệt"_s, [&undone] { undone += 10; });
    QCOMPARE(toast.text(), u"Đã duyệt"_s);
    QTest::keyClick(&window.shell(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 11);
}

void DeskBehaviourTest::aDraftIsThereAfterAKill()
{
    SampleWindow window;
    QVERIFY(window.show());
    GiveDialog *dialog = window.desk().openGiveDialog(window.sample.world.specialist);
    dialog->titleField().setText(u"Kiểm tra đường"_s);
    QTRY_COMPARE(dialog->picker().lead(), window.sample.world.specialist);
    const QString key = u"%1/assignment/give"_s.arg(window.sample.world.director.toString());
    const auto kept = [&] { return *window.sample.desk().loadDraft(key).result(); };
    // Saved while the dialog stays open: nothing has to be closed in time.
    QTRY_VERIFY(!kept().isEmpty());
    const QPointer<GiveDialog> again = window.desk().openGiveDialog();
    QTRY_COMPARE(again->titleField().text(), u"Kiểm tra đường"_s);
    QTRY_COMPARE(again->picker().lead(), window.sample.world.specialist);
}

void DeskBehaviourTest::theWindowComesBackAsItWas()
{
    SampleWindow window;
    QVERIFY(window.show({1200, 700}));
    tasks(window);
    const auto splitter = [&window] { return window.shell().findChild<QSplitter *>(); };
    QVERIFY(splitter());
    const int moved = splitter()->sizes().first() - 60;
    QWidget *handle = splitter()->handle(1);
    const QPoint from = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, from);
    QTest::mouseMove(handle, from - QPoint(60, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, from - QPoint(60, 0));
    const int chosen = splitter()->sizes().first();
    QVERIFY2(qAbs(chosen - moved) < 30, qPrintable(QString::number(chosen)));
    const QString soon = QString::fromLatin1(AssignmentFilter::Soon);
    QTest::mouseClick(tasks(window)->chips().button(soon), Qt::LeftButton);
    const QSize size = window.shell().size();
    QCloseEvent closing;
    window.sample.desk().takeBack(window.sample.desk().outbox().first().command.id);
    QApplication::sendEvent(&window.shell(), &closing);
    window.restart();
    QCOMPARE(window.shell().size(), size);
    window.shell().show();
    tasks(window);
    QTRY_COMPARE(splitter()->sizes().first(), chosen);
    QCOMPARE(tasks(window)->chips().current(), soon);
    QCOMPARE(tasks(window)->model().filter().chip, soon);
}

void DeskBehaviourTest::aWindowOffTheScreenComesBack()
{
    SampleWindow window;
    QVERIFY(window.show({1000, 600}));
    window.shell().move(20'000, 20'000);
    window.place().setValue(u"window/geometry"_s, window.shell().saveGeometry());
    window.restart();
    window.shell().show();
    // The screen of a test may be smaller than the window: as much as fits shows, and its title.
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    const QRect shown = screen & window.shell().geometry();
    QVERIFY(shown.width() > screen.width() / 2 && shown.height() > screen.height() / 2);
    QVERIFY(window.shell().geometry().top() >= screen.top());
}

void DeskBehaviourTest::aLockedSettingSaysSo()
{
    SampleWindow window(&World::director, "[look]\ntheme=dark\n");
    QVERIFY(window.profile().isLocked(Setting::Theme));
    QVERIFY(window.show());
    window.shell().open(QString::fromLatin1(SettingsPage::PageId));
    auto *page = window.shell().findChild<SettingsPage *>();
    const auto boxes = page->findChildren<QComboBox *>();
    const auto theme = std::find_if(boxes.begin(), boxes.end(), [](const QComboBox *box) {
        return box->accessibleName() == u"Màu sắc"_s;
    });
    QVERIFY(theme != boxes.end());
    QVERIFY(!(*theme)->isEnabled());
    QCOMPARE((*theme)->currentText(), u"Tối"_s);
    int words = 0;
    int locks = 0;
    const auto labels = page->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        words += label->isVisible() && label->text() == u"do quản trị đặt"_s ? 1 : 0;
        locks += label->isVisible() && !label->pixmap(Qt::ReturnByValue).isNull() ? 1 : 0;
    }
    QCOMPARE(words, 1);
    QCOMPARE(locks, 1);
}

/// Title, name and body far longer than the rules let anybody write.
void DeskBehaviourTest::veryLongTextsShowWithoutBlocking()
{
    constexpr int length = 100'000;
    SampleWindow window;
    Assignment work;
    work.id = Id::create();
    work.revision = 1;
    work.title = u"Tổng hợp "_s.repeated(length / 9);
    for (int i = 0; i < length / 20; ++i)
        work.body += u"Nội dung rất dài %1\n"_s.arg(i % 1000, 3);
    work.giverId = window.sample.world.director;
    work.giverName = u"Đặng "_s.repeated(length / 5);
    work.giverOrganisationId = work.agencyId = window.sample.world.department;
    work.dueAt = onDay(1, 2);
    work.givenAt = work.updatedAt = onDay(1, 1);
    window.sample.add(toRecord(work));
    window.sample.send();
    QVERIFY(window.show());
    AssignmentsPage *page = tasks(window);
    QVERIFY(settled(page->model()));
    QCOMPARE(page->model().item(0).id, work.id);
    page->list().setCurrentIndex(page->model().index(1));
    const EventLoopWatchdog watchdog;
    QVERIFY(act([&] { page->list().setCurrentIndex(page->model().index(0)); },
                [&] { return page->detail().assignment() == work.id; }));
    QVERIFY(act([] {}, [] { return true; }));
    QVERIFY(watchdog.isFluent());
    auto *body = page->detail().findChild<BodyText *>();
    const qsizetype begun = body->text().size();
    QVERIFY(begun < work.body.size());
    Q_EMIT body->linkActivated({});
    QVERIFY(body->text().size() > begun);
    // The window keeps its size: what is too wide is cut off or broken.
    QCOMPARE(window.shell().size(), QSize(1366, 768));
}

void DeskBehaviourTest::aClockSetBackLosesNothing()
{
    constexpr qint64 threeDays = 3 * 24 * 3600 * qint64(1000);
    SampleWindow window;
    QVERIFY(window.show());
    AssignmentsPage *page = tasks(window);
    QVERIFY(settled(page->model()));
    const int all = page->model().rowCount();
    window.sample.clock.advanceMs(-threeDays);
    const Id given =
        window.sample.give(u"Giao sau khi chỉnh giờ"_s, onDay(6, 20), window.sample.world.director);
    window.sample.send();
    QTRY_VERIFY(page->model().rowOf(given) >= 0);
    QCOMPARE(page->model().rowCount(), all + 1);
    const auto accepted =
        window.sample.desk()
            .submit(QString::fromLatin1(AcceptAssignment::Name), valuesOf(AcceptAssignment{given, {}}), 0, {})
            .result();
    QVERIFY(accepted);
    window.sample.clock.advanceMs(threeDays);
    const QList<OutboxItem> outbox = window.sample.desk().outbox();
    QVERIFY(std::any_of(outbox.cbegin(), outbox.cend(),
                        [&](const OutboxItem &item) { return item.subject.id == given; }));
    page->model().refresh();
    QVERIFY(settled(page->model()));
    QCOMPARE(page->model().rowCount(), all + 1);
    QCOMPARE(page->model().item(page->model().rowOf(given)).sendState, SendState::Waiting);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    DeskBehaviourTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "DeskBehaviourTest.moc"
