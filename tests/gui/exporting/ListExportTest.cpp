// SPDX-License-Identifier: GPL-3.0-or-later
// Xuất… and In… on the screens of lists: every row of the filter goes out, beside the window, and nothing
// half-made is left behind.
#include "client/exporting/ListExport.h"
#include "client/features/notices/NoticesPage.h"
#include "client/ui/FilterChips.h"
#include "client/ui/IconButton.h"
#include "client/ui/ProgressDialog.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/gui/assignments/ShownPage.h"
#include "tests/gui/exporting/HeldList.h"
#include "tests/support/EventLoopWatchdog.h"
#include "tests/support/Patience.h"
#include "tests/unit/tables/OpenedPdf.h"
#include "tests/unit/tables/OpenedWorkbook.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPrintDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

ListExport &exportOf(ListDetailPage &page)
{
    return *page.findChild<ListExport *>();
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ListExportTest : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void openUrl(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everyRowOfTheFilter();
    void columnsOfAssignments();
    void columnsOfNotices();
    void asksBeforeItReplaces();
    void keysAskForFileAndPrinter();
    void moreButtonOffersBoth();
    void keysServeThePageThatShows();
    void tellsHowFarItIsAndCancels();
    void listsGoOnBeingAnswered();
    void holdsTheWindowNever();
    void closingThePageCancels();
    void saysThatItCannotWrite();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void choose(ListDetailPage &page, const QString &path) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QUrl m_opened;
};

/// Takes the way of a person: the keys, the name, Save.
void ListExportTest::choose(ListDetailPage &page, const QString &path) const
{
    exportOf(page).exportAction().trigger();
    auto *dialog = page.findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    dialog->selectFile(path);
    static_cast<QDialog *>(dialog)->accept();
}

void ListExportTest::everyRowOfTheFilter()
{
    SampleReplica sample;
    constexpr int many = 3 * AssignmentListModel::PageSize;
    for (int i = 0; i < many; ++i)
        sample.give(u"Việc %1 của Nghiễm"_s.arg(i, 3, 10, QChar(u'0')), onDay(7, 1), sample.world.specialist);
    sample.give(u"Chuyện khác"_s, onDay(7, 1), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QTest::keyClicks(&page->filterField(), u"viec"_s);
    QTRY_COMPARE(page->model().filter().words, u"viec"_s);
    QVERIFY(settled(page->model()));
    QVERIFY(page->model().rowCount() < many);

    choose(*page, path(u"việc.csv"_s));
    QTRY_COMPARE(sample.navigator().told, QStringList{u"Đã xuất 300 dòng vào việc.csv"_s});
    const QString text = QString::fromUtf8(content(path(u"việc.csv"_s)));
    QCOMPARE(text.count(u"\r\n"_s), many + 1);
    for (int i = 0; i < many; ++i)
        QVERIFY(text.contains(u"Việc %1 của Nghiễm,"_s.arg(i, 3, 10, QChar(u'0'))));
    QVERIFY(!text.contains(u"Chuyện khác"_s));

    QCOMPARE(sample.navigator().lastActionText, u"Mở thư mục"_s);
    QDesktopServices::setUrlHandler(u"file"_s, this, "openUrl");
    sample.navigator().pressAction();
    QCOMPARE(m_opened, QUrl::fromLocalFile(m_folder->path()));
    QDesktopServices::unsetUrlHandler(u"file"_s);
}

void ListExportTest::columnsOfAssignments()
{
    SampleReplica sample;
    const World &w = sample.world;
    sample.give(u"Quá hạn"_s, onDay(6, 11), w.specialist, {w.colleague, w.deputy});
    const Id done = sample.give(u"Xong đúng hạn"_s, onDay(6, 30), w.accountant);
    sample.perform(w.accountant, SubmitAssignment{done, {}});
    sample.perform(w.director, ApproveAssignment{done, {}});
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    choose(*page, path(u"việc.xlsx"_s));
    QTRY_COMPARE(sample.navigator().told.size(), 1);
    const OpenedWorkbook book(path(u"việc.xlsx"_s));
    QCOMPARE(book.texts(0), QStringList{u"Nhiệm vụ"_s});
    QCOMPARE(book.texts(1), QStringList{u"Bộ lọc: Tất cả"_s});
    QCOMPARE(book.texts(2), (QStringList{u"Nguồn: dữ liệu trên máy này, đồng bộ lúc 15/06/2026 09:00"_s}));
    QCOMPARE(book.texts(3), QStringList{u"Người lập: Lê Văn Giám · Lúc: 15/06/2026 09:00 · Số dòng: 2"_s});
    QCOMPARE(book.texts(4),
             (QStringList{u"Nhiệm vụ"_s, u"Người giao"_s, u"Chủ trì"_s, u"Phối hợp"_s, u"Ngày giao"_s,
                          u"Hạn"_s, u"Trạng thái"_s, u"Tiến độ (%)"_s, u"Trễ (ngày làm việc)"_s}));
    QStringList late = book.texts(5);
    QStringList joiners = late.takeAt(3).split(u", "_s);
    joiners.sort();
    QCOMPARE(joiners, (QStringList{u"Bùi Thị Bạn"_s, u"Hồ Văn Phó"_s}));
    QCOMPARE(late.mid(0, 3), (QStringList{u"Quá hạn"_s, u"Lê Văn Giám"_s, u"Nguyễn Văn Viên"_s}));
    // 11 June 2026 is a Thursday, 15 June a Monday.
    QCOMPARE(late.last(), u"2"_s);
    QCOMPARE(late.at(4).toDouble(), double(QDate(1899, 12, 30).daysTo(QDate(2026, 6, 11))) + 9.0 / 24);
    QCOMPARE(book.texts(6).first(), u"Xong đúng hạn"_s);
    QCOMPARE(book.texts(6).at(6), u"Hoàn thành"_s);
    QCOMPARE(book.texts(6).last(), QString());
}

void ListExportTest::columnsOfNotices()
{
    SampleReplica sample;
    for (int i = 0; i < 2; ++i) {
        Notice notice;
        notice.id = idOf(7000 + quint32(i));
        notice.recipientId = sample.world.director;
        notice.reason = NoticeReason::Submitted;
        notice.title = u"Tin %1"_s.arg(i);
        notice.fromName = u"Nguyễn Văn Viên"_s;
        notice.at = onDay(6, 10 + i);
        if (i == 0)
            notice.readAt = onDay(6, 12);
        sample.add(toRecord(notice));
    }
    sample.send();
    NoticesPage page(sample.context());
    page.show();
    QTRY_VERIFY(page.model().isRead());
    QTest::mouseClick(page.chips().button(u"all"_s), Qt::LeftButton);
    choose(page, path(u"tin.csv"_s));
    QTRY_COMPARE(sample.navigator().told.size(), 1);
    QCOMPARE(QString::fromUtf8(content(path(u"tin.csv"_s))),
             u"Nội dung,Lý do,Từ,Lúc,Đã xem\r\n"
             "Tin 1,Chờ duyệt,Nguyễn Văn Viên,2026-06-11 09:00,\r\n"
             "Tin 0,Chờ duyệt,Nguyễn Văn Viên,2026-06-10 09:00,2026-06-12 09:00\r\n"_s);
    QTest::mouseClick(page.chips().button(u"unread"_s), Qt::LeftButton);
    choose(page, path(u"mới.csv"_s));
    QTRY_COMPARE(sample.navigator().told.size(), 2);
    QVERIFY(!content(path(u"mới.csv"_s)).contains("Tin 0"));
}

void ListExportTest::asksBeforeItReplaces()
{
    SampleReplica sample;
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QFile old(path(u"cũ.csv"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("cũ") > 0);
    old.close();
    for (const bool replaces : {false, true}) {
        choose(*page, old.fileName());
        const QPointer<QMessageBox> box = page->findChild<QMessageBox *>();
        QVERIFY(box && box->isVisible());
        const auto buttons = box->buttons();
        for (QAbstractButton *button : buttons) {
            if (box->buttonRole(button) == (replaces ? QMessageBox::AcceptRole : QMessageBox::RejectRole))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(!box);
        if (!replaces)
            QVERIFY(!exportOf(*page).run().isRunning() && content(old.fileName()) == "cũ"_ba);
    }
    QTRY_COMPARE(sample.navigator().told, QStringList{u"Đã xuất 0 dòng vào cũ.csv"_s});
    QVERIFY(content(old.fileName()).contains("Người giao"));
}

void ListExportTest::keysAskForFileAndPrinter()
{
    SampleReplica sample;
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    for (QWidget *focus : std::initializer_list<QWidget *>{&page->list(), &page->filterField()}) {
        focus->setFocus();
        QTest::keyClick(focus, Qt::Key_E, Qt::ControlModifier);
        QPointer<QDialog> file = page->findChild<QFileDialog *>();
        QVERIFY(file && file->isVisible());
        file->reject();
        QTRY_VERIFY(!file);
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTest::keyClick(focus, Qt::Key_P, Qt::ControlModifier);
        QPointer<QDialog> printer = page->findChild<QPrintDialog *>();
        QVERIFY(printer && printer->isVisible());
        printer->reject();
        QTRY_VERIFY(!printer);
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    QVERIFY(sample.navigator().told.isEmpty());
}

void ListExportTest::moreButtonOffersBoth()
{
    SampleReplica sample;
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QVERIFY(page->moreButton());
    QVERIFY(!page->moreButton()->accessibleName().isEmpty());
    QTest::mouseClick(page->moreButton(), Qt::LeftButton);
    auto *menu = page->moreButton()->findChild<QMenu *>();
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->actions(), exportOf(*page).actions());
    menu->close();
    // It stays at the end, whatever the page adds.
    auto *late = new QPushButton(u"Thêm"_s);
    page->addHeaderWidget(late);
    late->show();
    QTRY_VERIFY(late->x() > 0);
    QVERIFY(late->x() < page->moreButton()->x());
}

void ListExportTest::keysServeThePageThatShows()
{
    SampleReplica sample;
    QStackedWidget window;
    auto *tasks = new AssignmentsPage(sample.context(), sample.settings());
    auto *notices = new NoticesPage(sample.context());
    window.addWidget(tasks);
    window.addWidget(notices);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.setCurrentWidget(notices);
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(notices->findChild<QFileDialog *>());
    QVERIFY(!tasks->findChild<QFileDialog *>());
}

void ListExportTest::tellsHowFarItIsAndCancels()
{
    SampleReplica sample;
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QFile old(path(u"cũ.csv"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("cũ") > 0);
    old.close();
    HeldList list(1000);
    exportOf(*page).writeTo(old.fileName(), ExportFormat::Csv, list.source());
    QVERIFY(!page->findChild<ProgressDialog *>());
    QVERIFY(!exportOf(*page).exportAction().isEnabled());
    QTRY_VERIFY(page->findChild<ProgressDialog *>());
    const QPointer<ProgressDialog> progress = page->findChild<ProgressDialog *>();
    QVERIFY(progress->isVisible());
    QVERIFY(!progress->isModal());
    const auto says = [&progress](const QString &words) {
        const auto labels = progress->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&words](const QLabel *label) { return label->text() == words; });
    };
    QTRY_VERIFY(says(u"1 trong 1.000 dòng"_s));
    QTest::mouseClick(&progress->cancelButton(), Qt::LeftButton);
    QVERIFY(!progress->cancelButton().isEnabled());
    list.letGo();
    QTRY_COMPARE(sample.navigator().told, QStringList{u"Đã huỷ; không có tệp nào được tạo hay thay"_s});
    QVERIFY(!progress);
    QVERIFY(exportOf(*page).exportAction().isEnabled());
    QCOMPARE(content(old.fileName()), "cũ"_ba);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void ListExportTest::listsGoOnBeingAnswered()
{
    SampleReplica sample;
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    HeldList list(2);
    exportOf(*page).writeTo(path(u"a.csv"_s), ExportFormat::Csv, list.source());
    // In the middle of the export: the list is read anew, the writer writes, the window's loop turns.
    sample.give(u"Mới"_s, onDay(6, 20), sample.world.specialist);
    sample.send();
    QTRY_COMPARE(page->model().rowCount(), 1);
    QVERIFY(exportOf(*page).run().isRunning());
    list.letGo();
    QTRY_COMPARE(sample.navigator().told.size(), 1);
}

void ListExportTest::holdsTheWindowNever()
{
    SampleReplica sample;
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    constexpr int many = 20'000;
    HeldList list(many);
    list.letGo();
    const EventLoopWatchdog watchdog;
    QElapsedTimer whole;
    whole.start();
    exportOf(*page).writeTo(path(u"a.pdf"_s), ExportFormat::Pdf, list.source());
    // Waiting in the event loop: what comes between two waits is what holds the window.
    QSignalSpy changed(&exportOf(*page).exportAction(), &QAction::changed);
    while (!exportOf(*page).exportAction().isEnabled())
        QVERIFY(changed.wait(PatienceMs));
    const qint64 took = whole.elapsed();
    QCOMPARE(sample.navigator().told.size(), 1);
    qInfo() << "the export took" << took << "ms, the window stood still for at most"
            << watchdog.longest().count() << "µs, working for" << watchdog.longestWork().count();
    QVERIFY(watchdog.longestWork().count() > 0);
    // A share, not a time: the window's thread does next to nothing of it.
    QVERIFY(std::chrono::duration_cast<std::chrono::milliseconds>(watchdog.longestWork()).count() * 2 < took);
    QVERIFY(OpenedPdf(path(u"a.pdf"_s)).pages().size() > 50);
}

void ListExportTest::closingThePageCancels()
{
    SampleReplica sample;
    std::unique_ptr<AssignmentsPage> page = shown(sample);
    HeldList list(std::numeric_limits<qint64>::max());
    list.letGo();
    exportOf(*page).writeTo(path(u"a.csv"_s), ExportFormat::Csv, list.source());
    page.reset();
    QTRY_VERIFY(QDir(m_folder->path()).isEmpty());
    QVERIFY(sample.navigator().told.isEmpty());
}

void ListExportTest::saysThatItCannotWrite()
{
    SampleReplica sample;
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    HeldList list(2);
    list.letGo();
    exportOf(*page).writeTo(path(u"không có/a.xlsx"_s), ExportFormat::Xlsx, list.source());
    QTRY_COMPARE(sample.navigator().errors.size(), 1);
    QCOMPARE(sample.navigator().errors.first().code, ErrorCode::FileFailed);
    QVERIFY(sample.navigator().told.isEmpty());
    QVERIFY(exportOf(*page).exportAction().isEnabled());
}

int main(int argc, char **argv)
{
    // GLib's event loop hands out events where the watchdog takes it to be waiting.
    qputenv("QT_NO_GLIB", "1");
    QApplication application(argc, argv);
    const Theme theme(application);
    ListExportTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "ListExportTest.moc"
