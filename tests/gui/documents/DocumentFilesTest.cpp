// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a document on its screen: added, opened, taken away, and why one is not.
#include "client/features/documents/DocumentFiles.h"
#include "client/features/documents/PdfWindow.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/document/DocumentFileCommands.h"
#include "tests/gui/documents/DocumentDesk.h"
#include "tests/support/Patience.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QUrl>

using namespace edesk;
using namespace Qt::StringLiterals;

class DocumentFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsOpensAndRemoves();
    void takesWhatIsDropped();
    void saysWhyAFileIsNotTaken();
    void showsHowFarAFileIs();
    void offersNothingWhereTheRulesSayNo();
};

namespace {

ContentRef paper()
{
    return {QString(64, u'a'), u"cong-van-12.pdf"_s, 2'048, u"application/pdf"_s};
}

} // namespace

void DocumentFilesTest::addsOpensAndRemoves()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    const Id id = desk.receive(u"Kết luận"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    DocumentFiles &files = page->detail().files();
    QVERIFY(files.addButton().isVisible());
    desk.desk().file = paper();
    files.addFiles({u"/tmp/cong-van-12.pdf"_s});
    QTRY_COMPARE(files.list().model()->rowCount(), 1);
    const auto sent = fromValues<AttachDocumentFile>(desk.desk().submissions.constLast().arguments);
    QCOMPARE(sent.documentId, id);
    QCOMPARE(static_cast<const ContentRef &>(sent), paper());
    const QModelIndex row = files.list().model()->index(0, 0);
    QCOMPARE(row.data(Qt::DisplayRole).toString(), u"cong-van-12.pdf"_s);

    desk.desk().contentPath = u"/nowhere"_s;
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    files.list().setFocus();
    files.list().setCurrentIndex(row);
    QTest::keyClick(&files.list(), Qt::Key_Return);
    QTRY_VERIFY(page->findChild<PdfWindow *>());
    QCOMPARE(page->findChild<PdfWindow *>()->windowTitle(), u"cong-van-12.pdf"_s);
    page->findChild<PdfWindow *>()->close();
    QTRY_VERIFY(!page->findChild<PdfWindow *>());

    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    files.list().setFocus();
    QTest::keyClick(&files.list(), Qt::Key_Delete);
    QTRY_COMPARE(files.list().model()->rowCount(), 0);
    desk.navigator().pressAction();
    QTRY_COMPARE(files.list().model()->rowCount(), 1);
}

void DocumentFilesTest::takesWhatIsDropped()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    desk.receive(u"Kết luận"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    desk.desk().file = paper();
    QMimeData data;
    data.setUrls({QUrl(u"https://example.vn/a.pdf"_s), QUrl::fromLocalFile(u"/tmp/cong-van-12.pdf"_s)});
    DocumentFiles &files = page->detail().files();
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&files, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&files, &drop);
    QTRY_COMPARE(files.list().model()->rowCount(), 1);
}

void DocumentFilesTest::saysWhyAFileIsNotTaken()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    desk.receive(u"Kết luận"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    page->detail().files().addFiles({u"/nowhere.pdf"_s});
    QTRY_COMPARE(desk.navigator().errors.size(), 1);
    QCOMPARE(desk.navigator().errors.constFirst().code, ErrorCode::FileFailed);
    QVERIFY(desk.desk().submissions.isEmpty());
}

void DocumentFilesTest::showsHowFarAFileIs()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    desk.receive(u"Kết luận"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    desk.desk().file = paper();
    DocumentFiles &files = page->detail().files();
    files.addFiles({u"/tmp/cong-van-12.pdf"_s});
    QTRY_COMPARE(files.list().model()->rowCount(), 1);
    const auto words = [&files] {
        return files.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    };
    TransferStatus status;
    status.content = paper().content;
    status.direction = TransferStatus::Direction::Up;
    status.done = 512;
    status.size = 2'048;
    Q_EMIT desk.desk().transferChanged(status);
    QVERIFY2(words().contains(u"Đang gửi 25 %"_s), qPrintable(words()));
    status.phase = TransferStatus::Phase::Done;
    Q_EMIT desk.desk().transferChanged(status);
    QVERIFY(!words().contains(u"Đang gửi"_s));
}

void DocumentFilesTest::offersNothingWhereTheRulesSayNo()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    desk.hold(DocumentBook::Incoming, DocumentState::Refused, u"Từ chối"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    QVERIFY(page->detail().files().isHidden());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    DocumentFilesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "DocumentFilesTest.moc"
