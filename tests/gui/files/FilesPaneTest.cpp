// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a task with real widgets: listed, added, dropped, pasted, refused, taken away, fetched.
#include "client/files/FilesPane.h"
#include "client/files/FileListModel.h"
#include "client/ui/ActionButton.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/content/ContentHash.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray somePdf = "%PDF-1.4\n% no more of it is read here\n";
const QByteArray someText = "một dòng\n";

/// The desk of the specialist with one task, and the pane of its files.
struct Desk
{
    explicit Desk(WorldId person = &World::specialist) : sample(person)
    {
        work = sample.give(u"Báo cáo quý"_s, onDay(7, 1), sample.world.specialist);
        sample.send();
        pane = std::make_unique<FilesPane>(sample.context());
        pane->resize(520, 320);
        pane->present({EntityKind::Assignment, work});
        pane->show();
        QApplication::setActiveWindow(pane.get());
    }

    /// A file of this computer.
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return path;
    }
    /// A file that somebody adds on the server.
    void attach(const Id &person, const QString &name, const QByteArray &bytes, const QString &mediaType)
    {
        AttachAssignmentFile a;
        a.assignmentId = work;
        static_cast<ContentRef &>(a) = {contentHashOf(bytes), name, bytes.size(), mediaType};
        sample.perform(person, a);
        sample.send();
    }
    QAction &action(FileAction name) { return *pane->actions().action(name); }
    WorkItem row(int number) { return pane->model().item(number); }
    int rows() { return pane->model().rowCount(); }

    SampleReplica sample;
    QTemporaryDir folder;
    Id work;
    std::unique_ptr<FilesPane> pane;
};

TransferStatus sending(const AttachedFile &file, TransferStatus::Phase phase, qint64 done,
                       const std::optional<Error> &error = {})
{
    return {file.ref.content, file.ref.name, TransferStatus::Direction::Up, phase, done,
            file.ref.size,    error};
}

} // namespace

class FilesPaneTest : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void openedOutside(const QUrl &url) { m_opened.append(url.toLocalFile()); }

private Q_SLOTS:
    void init();
    void cleanup();

    void listsFilesWithWhereTheyAre();
    void addsSeveralWithUndo();
    void takesDropsOnTheDetail();
    void saysWhyAFileIsRefused();
    void pastesAPicture();
    void takesAwayWithUndo();
    void whoMayNotAddSeesNoButton();
    void onlyOnesOwnFileIsTakenAway();
    void fetchesWithProgressAndCancel();
    void offlineSaysWhy();
    void saysHowSendingFares();
    void syncKeepsTheCurrentFile();
    void showsTheFilesOfTheRowAtHandOnly();

private:
    QStringList m_opened;
};

void FilesPaneTest::init()
{
    m_opened.clear();
    QDesktopServices::setUrlHandler(u"file"_s, this, "openedOutside");
}

void FilesPaneTest::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"file"_s);
}

void FilesPaneTest::listsFilesWithWhereTheyAre()
{
    Desk desk;
    desk.attach(desk.sample.world.director, u"Kế hoạch.pdf"_s, somePdf, u"application/pdf"_s);
    QTRY_COMPARE(desk.rows(), 1);
    const WorkItem row = desk.row(0);
    QCOMPARE(row.title, u"Kế hoạch.pdf"_s);
    QVERIFY2(row.subtitle.startsWith(u"%1 byte"_s.arg(somePdf.size())), qPrintable(row.subtitle));
    QVERIFY(row.subtitle.contains(desk.pane->model().files().first().addedByName));
    QCOMPARE(row.dueText, u"Chưa tải"_s);
    QVERIFY(row.spoken().contains(u"Chưa tải"_s));
    QVERIFY(!desk.pane->list().accessibleName().isEmpty());
    QVERIFY(desk.pane->list().isVisible());
}

void FilesPaneTest::addsSeveralWithUndo()
{
    Desk desk;
    QVERIFY(desk.action(FileAction::Add).isVisible());
    desk.pane->actions().addFiles(
        {desk.write(u"Báo cáo.pdf"_s, somePdf), desk.write(u"Ghi chú.txt"_s, someText)});
    QTRY_COMPARE(desk.rows(), 2);
    QCOMPARE(desk.row(0).dueText, u"Chờ gửi"_s);
    const auto &sent = desk.sample.desk().submissions;
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.first().command, QString::fromLatin1(AttachAssignmentFile::Name));
    QVERIFY(sent.first().undoSeconds > 0);
    QCOMPARE(fromValues<AttachAssignmentFile>(sent.last().arguments).content, contentHashOf(someText));
    QTRY_COMPARE(desk.sample.navigator().lastActionText, u"Hoàn tác"_s);
    QVERIFY(desk.pane->notice().isEmpty());
    desk.sample.navigator().pressAction();
    QTRY_COMPARE(desk.rows(), 0);
    QCOMPARE(desk.sample.desk().takenBack.size(), 2);
}

void FilesPaneTest::takesDropsOnTheDetail()
{
    Desk desk;
    QWidget detail;
    desk.pane->takeDropsOn(detail);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(desk.write(u"Báo cáo.pdf"_s, somePdf))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&detail, &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(!desk.pane->notice().isEmpty());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&detail, &drop);
    QTRY_COMPARE(desk.rows(), 1);
    QCOMPARE(desk.row(0).title, u"Báo cáo.pdf"_s);
    // What is no file is not for the pane.
    QMimeData words;
    words.setText(u"chữ"_s);
    QDragEnterEvent other(QPoint(5, 5), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&detail, &other);
    QVERIFY(!other.isAccepted());
}

void FilesPaneTest::saysWhyAFileIsRefused()
{
    Desk desk;
    const QString folder = desk.folder.filePath(u"Thư mục"_s);
    QVERIFY(QDir().mkpath(folder));
    desk.pane->actions().addFiles({desk.write(u"cai-dat.exe"_s, "MZ"), folder, desk.write(u"trống.pdf"_s, {}),
                                   desk.write(u"Báo cáo.pdf"_s, somePdf)});
    QTRY_VERIFY(desk.pane->errorLine().isVisible());
    const QString said = desk.pane->errorLine().text();
    QVERIFY2(said.contains(errorKey(ErrorCode::FileTypeRefused)), qPrintable(said));
    QVERIFY2(said.contains(errorKey(ErrorCode::FileEmpty)), qPrintable(said));
    QVERIFY2(said.contains(u"thư mục"_s), qPrintable(said));
    // The good one came in all the same.
    QTRY_COMPARE(desk.rows(), 1);
    QCOMPARE(desk.sample.desk().submissions.size(), 1);
    // The next attempt begins without old reproaches.
    desk.pane->actions().addFiles({desk.write(u"Ghi chú.txt"_s, someText)});
    QTRY_COMPARE(desk.rows(), 2);
    QVERIFY(!desk.pane->errorLine().isVisible());
    // What the rules refuse, too, is said here.
    desk.sample.desk().refusal = failure(ErrorCode::WrongState);
    desk.pane->actions().addFiles({desk.write(u"Sau.txt"_s, "sau\n")});
    QTRY_VERIFY(desk.pane->errorLine().isVisible());
    QVERIFY(desk.pane->errorLine().text().contains(errorKey(ErrorCode::WrongState)));
    QVERIFY(desk.sample.navigator().errors.isEmpty());
}

void FilesPaneTest::pastesAPicture()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(desk.pane.get()));
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QApplication::clipboard()->setImage(picture);
    auto *button = desk.pane->findChild<ActionButton *>();
    QVERIFY(button);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(desk.rows(), 1);
    const AttachedFile file = desk.pane->model().files().first();
    QVERIFY2(file.ref.name.endsWith(u".png"_s), qPrintable(file.ref.name));
    QVERIFY(file.isPicture());
}

void FilesPaneTest::takesAwayWithUndo()
{
    Desk desk;
    desk.attach(desk.sample.world.specialist, u"Nháp.txt"_s, someText, u"text/plain"_s);
    QTRY_COMPARE(desk.rows(), 1);
    QVERIFY(QTest::qWaitForWindowActive(desk.pane.get()));
    desk.pane->list().setFocus();
    QTest::keyClick(&desk.pane->list(), Qt::Key_Delete);
    QTRY_COMPARE(desk.rows(), 0);
    QCOMPARE(desk.sample.desk().submissions.last().command, QString::fromLatin1(RemoveAssignmentFile::Name));
    QVERIFY(!desk.action(FileAction::Open).isVisible());
    desk.sample.navigator().pressAction();
    QTRY_COMPARE(desk.rows(), 1);
}

void FilesPaneTest::whoMayNotAddSeesNoButton()
{
    Desk desk;
    desk.sample.perform(desk.sample.world.director, RecallAssignment{desk.work, u"thôi"_s});
    desk.sample.send();
    desk.pane->present({EntityKind::Assignment, desk.work});
    QTRY_VERIFY(!desk.pane->isVisible());
    QVERIFY(!desk.action(FileAction::Add).isVisible());
    // Dropped all the same, nothing happens.
    desk.pane->actions().addFiles({desk.write(u"Báo cáo.pdf"_s, somePdf)});
    QVERIFY(desk.sample.desk().submissions.isEmpty());
}

void FilesPaneTest::onlyOnesOwnFileIsTakenAway()
{
    Desk desk;
    desk.attach(desk.sample.world.director, u"Chỉ đạo.txt"_s, someText, u"text/plain"_s);
    QTRY_COMPARE(desk.rows(), 1);
    QVERIFY(desk.action(FileAction::Open).isVisible());
    QVERIFY(!desk.action(FileAction::Remove).isVisible());
    QVERIFY(!desk.action(FileAction::Replace).isVisible());
    desk.attach(desk.sample.world.specialist, u"Nháp.pdf"_s, somePdf, u"application/pdf"_s);
    QTRY_COMPARE(desk.rows(), 2);
    const int own = desk.row(0).title == u"Nháp.pdf"_s ? 0 : 1;
    desk.pane->list().setCurrentIndex(desk.pane->model().index(own));
    QVERIFY(desk.action(FileAction::Remove).isVisible());
    desk.action(FileAction::CopyName).trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"Nháp.pdf"_s);
}

void FilesPaneTest::fetchesWithProgressAndCancel()
{
    Desk desk;
    desk.attach(desk.sample.world.director, u"Số liệu.csv"_s, someText, u"text/csv"_s);
    QTRY_COMPARE(desk.rows(), 1);
    QVERIFY(QTest::qWaitForWindowActive(desk.pane.get()));
    WorkListView &list = desk.pane->list();
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return);
    QTRY_COMPARE(desk.row(0).dueText, u"Đang tải 0 %"_s);
    QVERIFY(desk.action(FileAction::Stop).isVisible());
    QTest::keyClick(&list, Qt::Key_Escape);
    QTRY_COMPARE(desk.row(0).dueText, u"Chưa tải"_s);
    QVERIFY(!desk.action(FileAction::Stop).isVisible());
    QVERIFY(!desk.pane->errorLine().isVisible());
    QVERIFY(m_opened.isEmpty());
    QTest::keyClick(&list, Qt::Key_Return);
    QTRY_COMPARE(desk.row(0).dueText, u"Đang tải 0 %"_s);
    desk.sample.desk().deliver(someText);
    QTRY_COMPARE(m_opened.size(), 1);
    // Under its own name, and not to be written to: what is written there would be lost.
    const QFileInfo opened(m_opened.first());
    QCOMPARE(opened.fileName(), u"Số liệu.csv"_s);
    QVERIFY(!opened.permissions().testFlag(QFileDevice::WriteOwner));
    QTRY_COMPARE(desk.row(0).dueText, QString());
    QVERIFY(desk.pane->model().files().first().isHere);
}

void FilesPaneTest::offlineSaysWhy()
{
    Desk desk;
    desk.attach(desk.sample.world.director, u"Số liệu.csv"_s, someText, u"text/csv"_s);
    QTRY_COMPARE(desk.rows(), 1);
    desk.sample.desk().isOffline = true;
    desk.action(FileAction::Open).trigger();
    QTRY_VERIFY(desk.pane->errorLine().isVisible());
    QVERIFY(desk.pane->errorLine().text().contains(errorKey(ErrorCode::ServerUnreachable)));
    QCOMPARE(desk.row(0).dueText, u"Chưa tải"_s);
}

void FilesPaneTest::saysHowSendingFares()
{
    using Phase = TransferStatus::Phase;
    Desk desk;
    desk.pane->actions().addFiles({desk.write(u"Báo cáo.pdf"_s, somePdf)});
    QTRY_COMPARE(desk.rows(), 1);
    const AttachedFile file = desk.pane->model().files().first();
    FakeDesk &port = desk.sample.desk();
    port.setTransfer(sending(file, Phase::Moving, file.ref.size / 2));
    QVERIFY2(desk.row(0).dueText.startsWith(u"Đang gửi "_s), qPrintable(desk.row(0).dueText));
    port.setTransfer(sending(file, Phase::Stopped, 0, failure(ErrorCode::ServerUnreachable)));
    QCOMPARE(desk.row(0).dueText, u"Chờ gửi"_s);
    const Error infected = failure(ErrorCode::FileInfected, {file.ref.name, u"EICAR"_s});
    port.setTransfer(sending(file, Phase::Stopped, 0, infected));
    QCOMPARE(desk.row(0).dueText, u"Lỗi"_s);
    QCOMPARE(desk.row(0).subtitle, errorText(infected, Language::Vietnamese));
}

void FilesPaneTest::syncKeepsTheCurrentFile()
{
    Desk desk;
    desk.attach(desk.sample.world.director, u"Một.pdf"_s, somePdf, u"application/pdf"_s);
    desk.attach(desk.sample.world.director, u"Hai.txt"_s, someText, u"text/plain"_s);
    QTRY_COMPARE(desk.rows(), 2);
    QSignalSpy reset(&desk.pane->model(), &QAbstractItemModel::modelReset);
    desk.pane->list().setCurrentIndex(desk.pane->model().index(1));
    const Id current = desk.row(1).id;
    desk.attach(desk.sample.world.director, u"Ba.csv"_s, "a;b\n", u"text/csv"_s);
    QTRY_COMPARE(desk.rows(), 3);
    QCOMPARE(desk.row(desk.pane->list().currentIndex().row()).id, current);
    QVERIFY(reset.isEmpty());
}

void FilesPaneTest::showsTheFilesOfTheRowAtHandOnly()
{
    Desk desk;
    desk.attach(desk.sample.world.director, u"Một.pdf"_s, somePdf, u"application/pdf"_s);
    QTRY_COMPARE(desk.rows(), 1);
    const Id other = desk.sample.give(u"Việc khác"_s, onDay(7, 2), desk.sample.world.specialist);
    desk.sample.send();
    desk.pane->present({EntityKind::Assignment, other});
    QCOMPARE(desk.rows(), 0);
    QTRY_VERIFY(desk.pane->model().isSettled());
    QCOMPARE(desk.rows(), 0);
    QVERIFY(desk.pane->isVisible());
    desk.pane->present({});
    QVERIFY(!desk.pane->isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    FilesPaneTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "FilesPaneTest.moc"
