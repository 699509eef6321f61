// SPDX-License-Identifier: GPL-3.0-or-later
// The files of documents on the screens of the registers: attached with the entry, scanned, replaced by a new
// version, stamped.
#include "client/features/documents/RegisterDialog.h"
#include "client/files/FileListModel.h"
#include "client/files/FilePreview.h"
#include "client/files/FilesPane.h"
#include "client/files/PendingFiles.h"
#include "client/ui/DateField.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/document/DocumentFileCommands.h"
#include "tests/gui/documents/DocumentDesk.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class DocumentFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeWithTheEntryInOneGo();
    void aRefusedOneIsSaidInTheEntry();
    void areScannedIntoADocument();
    void aScanStaysWithItsDocument();
    void areReplacedByANewVersion();
    void theStampNeedsANumber();
    void whoOnlyReadsSeesNoButton();

private:
    QString write(const QString &name, const QByteArray &bytes = "%PDF-1.4\n% one\n");

    QTemporaryDir m_folder;
};

QString DocumentFilesTest::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return path;
}

void DocumentFilesTest::comeWithTheEntryInOneGo()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    const auto page = desk.shown(DocumentBook::Incoming);
    const QPointer<RegisterDialog> dialog = qobject_cast<RegisterDialog *>(page->openNew());
    QVERIFY(dialog);
    dialog->number().setText(u"12"_s);
    dialog->notation().setText(u"TB-BTTTT"_s);
    dialog->issuedOn().setText(u"10/6"_s);
    dialog->issuer().setText(u"Bộ Thông tin"_s);
    dialog->subject().setPlainText(u"Kết luận"_s);
    dialog->files()->add({write(u"Văn bản.pdf"_s), write(u"Phụ lục.csv"_s, "a;b\n")});
    QTRY_COMPARE(dialog->files()->files().size(), 2);
    // One more from the scanner, and one out again.
    dialog->files()->scanAction().trigger();
    QCOMPARE(desk.navigator().scans.size(), 1);
    desk.navigator().lastScan(write(u"Bản quét.pdf"_s, "%PDF-1.4\n% two\n"));
    QTRY_COMPARE(dialog->files()->files().size(), 3);
    dialog->files()->list().setCurrentRow(1);
    dialog->files()->list().setFocus();
    QTest::keyClick(&dialog->files()->list(), Qt::Key_Delete);
    QTRY_COMPARE(dialog->files()->files().size(), 2);
    QVERIFY(desk.desk().submissions.isEmpty());
    dialog->acceptButton().click();
    QTRY_VERIFY(!dialog);
    QTRY_COMPARE(desk.desk().submissions.size(), 3);
    const Id entry = desk.desk().outbox().first().subject.id;
    for (qsizetype i = 1; i < 3; ++i) {
        const auto &sent = desk.desk().submissions.at(i);
        QCOMPARE(sent.command, QString::fromLatin1(AttachDocumentFile::Name));
        QCOMPARE(fromValues<AttachDocumentFile>(sent.arguments).documentId, entry);
    }
    QTRY_COMPARE(page->detail().document(), entry);
    QTRY_COMPARE(page->detail().files().model().rowCount(), 2);
}

void DocumentFilesTest::aRefusedOneIsSaidInTheEntry()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    const auto page = desk.shown(DocumentBook::Incoming);
    auto *dialog = qobject_cast<RegisterDialog *>(page->openNew());
    QVERIFY(dialog);
    dialog->files()->add({write(u"cai-dat.exe"_s, "MZ")});
    QTRY_VERIFY(dialog->files()->errorLine().isVisible());
    QVERIFY(dialog->files()->errorLine().text().contains(errorKey(ErrorCode::FileTypeRefused)));
    QVERIFY(dialog->files()->files().isEmpty());
}

void DocumentFilesTest::areScannedIntoADocument()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    desk.receive(u"Thông báo họp"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    QTRY_VERIFY(!page->detail().document().isNull());
    FileActions &actions = page->detail().files().actions();
    QVERIFY(actions.action(FileAction::Scan)->isVisible());
    actions.action(FileAction::Scan)->trigger();
    QCOMPARE(desk.navigator().scans, QStringList{page->detail().document().toString()});
    desk.navigator().lastScan(write(u"Bản quét.pdf"_s));
    QTRY_COMPARE(page->detail().files().model().rowCount(), 1);
    QCOMPARE(page->detail().files().model().item(0).title, u"Bản quét.pdf"_s);
}

void DocumentFilesTest::aScanStaysWithItsDocument()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    desk.receive(u"Thông báo họp"_s);
    const Id other = desk.receive(u"Thông báo khác"_s, u"13"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    const Id scanned = page->model().item(page->model().item(0).id == other ? 1 : 0).id;
    page->openRow(scanned);
    QTRY_COMPARE(page->detail().document(), scanned);
    page->detail().files().actions().action(FileAction::Scan)->trigger();
    // Meanwhile another document came to be shown.
    page->openRow(other);
    QTRY_COMPARE(page->detail().document(), other);
    desk.navigator().lastScan(write(u"Bản quét.pdf"_s));
    QTRY_COMPARE(desk.desk().submissions.size(), 1);
    const auto sent = fromValues<AttachDocumentFile>(desk.desk().submissions.first().arguments);
    QCOMPARE(sent.documentId, scanned);
    QCOMPARE(page->detail().files().model().rowCount(), 0);
}

void DocumentFilesTest::areReplacedByANewVersion()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    desk.receive(u"Thông báo họp"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    QTRY_VERIFY(!page->detail().document().isNull());
    FilesPane &pane = page->detail().files();
    pane.actions().addFiles({write(u"Bản 1.pdf"_s)});
    QTRY_COMPARE(pane.model().rowCount(), 1);
    QAction *replace = pane.actions().action(FileAction::Replace);
    QVERIFY(replace->isVisible());
    const Id first = pane.model().item(0).id;
    pane.actions().addFiles({write(u"Bản 2.pdf"_s, "%PDF-1.4\n% other\n")}, first);
    QTRY_COMPARE(pane.model().item(0).title, u"Bản 2.pdf"_s);
    QCOMPARE(pane.model().rowCount(), 1);
    QVERIFY2(pane.model().item(0).subtitle.endsWith(u"bản 2"_s), qPrintable(pane.model().item(0).subtitle));
    // Taken away, the version before is the file again.
    pane.actions().action(FileAction::Remove)->trigger();
    QTRY_COMPARE(pane.model().item(0).title, u"Bản 1.pdf"_s);
    // The step asks for one file.
    replace->trigger();
    auto *dialog = pane.findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFile);
    dialog->reject();
}

void DocumentFilesTest::theStampNeedsANumber()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    desk.receive(u"Thông báo họp"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    QTRY_VERIFY(!page->detail().document().isNull());
    const bool isNumbered = desk.row(page->detail().document()).number > 0;
    FilesPane &pane = page->detail().files();
    pane.actions().addFiles({write(u"Bản 1.pdf"_s)});
    QTRY_COMPARE(pane.model().rowCount(), 1);
    pane.actions().action(FileAction::Open)->trigger();
    QVERIFY(pane.actions().preview());
    QCOMPARE(pane.actions().preview()->stampAction().isVisible(), isNumbered);
    const Id awaited = desk.hold(DocumentBook::Incoming, DocumentState::Accepted, u"Chờ cấp số"_s);
    desk.send();
    page->openRow(awaited);
    QTRY_COMPARE(page->detail().document(), awaited);
    pane.actions().addFiles({write(u"Bản 2.pdf"_s)});
    QTRY_COMPARE(pane.model().rowCount(), 1);
    pane.actions().action(FileAction::Open)->trigger();
    QVERIFY(!pane.actions().preview()->stampAction().isVisible());
}

void DocumentFilesTest::whoOnlyReadsSeesNoButton()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    desk.hold(DocumentBook::Incoming, DocumentState::Refused, u"Từ chối"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    QTRY_VERIFY(!page->detail().document().isNull());
    QVERIFY(!page->detail().files().actions().action(FileAction::Add)->isVisible());
    QVERIFY(!page->detail().files().isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    DocumentFilesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "DocumentFilesTest.moc"
