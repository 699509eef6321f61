// SPDX-License-Identifier: GPL-3.0-or-later
// The preview of files: PDF and pictures as they are, one after the other, fetched when they are not here,
// and the stamp of arriving documents on a copy.
#include "client/files/FilePreview.h"
#include "client/files/FileDelivery.h"
#include "client/files/FileListModel.h"
#include "client/files/FilesPane.h"
#include "client/files/PictureView.h"
#include "client/pdf/PdfView.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray pdfOf(const QString &words)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(300, 3000, words);
    painter.end();
    return bytes;
}

QByteArray pngOf(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class FilePreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsPdfAndPicturesOneAfterTheOther();
    void fetchesWhatIsNotHere();
    void printsTheStampOnACopy();
    void goesWithThePane();

private:
    void add(const QString &name, const QByteArray &bytes);
    FilePreview *opened(int row);

    std::unique_ptr<SampleReplica> m_sample;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FilesPane> m_pane;
};

void FilePreviewTest::init()
{
    m_sample = std::make_unique<SampleReplica>(&World::specialist);
    m_folder = std::make_unique<QTemporaryDir>();
    const Id work = m_sample->give(u"Báo cáo"_s, onDay(7, 1), m_sample->world.specialist);
    m_sample->send();
    m_pane = std::make_unique<FilesPane>(m_sample->context());
    m_pane->present({EntityKind::Assignment, work});
    m_pane->show();
}

void FilePreviewTest::cleanup()
{
    m_pane.reset();
    m_sample.reset();
}

void FilePreviewTest::add(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const int before = m_pane->model().rowCount();
    m_pane->actions().addFiles({path});
    QTRY_COMPARE(m_pane->model().rowCount(), before + 1);
}

FilePreview *FilePreviewTest::opened(int row)
{
    m_pane->list().setCurrentIndex(m_pane->model().index(row));
    m_pane->actions().action(FileAction::Open)->trigger();
    return m_pane->actions().preview();
}

void FilePreviewTest::showsPdfAndPicturesOneAfterTheOther()
{
    add(u"Công văn.pdf"_s, pdfOf(u"Kính gửi"_s));
    add(u"Ảnh.png"_s, pngOf({40, 30}));
    add(u"Số liệu.csv"_s, "a;b\n");
    // Rows of one moment stand in the order of their ids.
    QStringList names;
    for (const AttachedFile &file : m_pane->model().files())
        names.append(file.ref.name);
    FilePreview *preview = opened(int(names.indexOf(u"Công văn.pdf"_s)));
    QVERIFY(preview);
    QTRY_COMPARE(preview->pdf().pageCount(), 1);
    QVERIFY(preview->notice().isEmpty());
    QVERIFY(!preview->stampAction().isVisible());
    while (preview->previousAction().isEnabled())
        preview->previousAction().trigger();
    QStringList seen;
    for (;;) {
        seen.append(preview->file().ref.name);
        if (preview->file().isPicture())
            QTRY_COMPARE(preview->picture().picture().size(), QSize(40, 30));
        else if (!preview->file().isPdf())
            QVERIFY(!preview->notice().isEmpty());
        if (!preview->nextAction().isEnabled())
            break;
        preview->nextAction().trigger();
    }
    QCOMPARE(seen, names);
}

void FilePreviewTest::fetchesWhatIsNotHere()
{
    const QByteArray bytes = pdfOf(u"Kính gửi"_s);
    add(u"Công văn.pdf"_s, bytes);
    // As if it had made room for others.
    const AttachedFile file = m_pane->model().files().first();
    QVERIFY(QFile::remove(ContentCache(m_sample->folder()).pathOf(file.ref.content)));
    m_pane->model().refresh();
    QTRY_VERIFY(!m_pane->model().files().first().isHere);
    FilePreview *preview = opened(0);
    QTRY_VERIFY(preview->stopButton().isVisible());
    preview->stopButton().click();
    QTRY_VERIFY(preview->errorLine().isVisible());
    QVERIFY(preview->errorLine().text().contains(errorKey(ErrorCode::Cancelled)));
    QVERIFY(!preview->stopButton().isVisible());
    QCOMPARE(opened(0), preview);
    QTRY_VERIFY(preview->stopButton().isVisible());
    m_sample->desk().deliver(bytes);
    QTRY_COMPARE(preview->pdf().pageCount(), 1);
    QVERIFY(!preview->errorLine().isVisible());
}

void FilePreviewTest::printsTheStampOnACopy()
{
    ArrivalStampText stamp;
    stamp.agency = u"SỞ NỘI VỤ"_s;
    stamp.number = u"15"_s;
    stamp.date = QDate(2026, 6, 15);
    m_pane->actions().setArrival(stamp);
    add(u"Công văn.pdf"_s, pdfOf(u"Kính gửi"_s));
    FilePreview *preview = opened(0);
    QTRY_COMPARE(preview->pdf().pageCount(), 1);
    QVERIFY(preview->stampAction().isVisible());
    const QString target = m_folder->filePath(u"Bản có dấu.pdf"_s);
    preview->printStamp(target);
    QTRY_VERIFY(QFile::exists(target));
    QTRY_VERIFY(!m_sample->navigator().told.isEmpty());
    QVERIFY(m_sample->navigator().told.last().contains(u"Bản có dấu.pdf"_s));
    // Where it cannot be written, that is said.
    preview->printStamp(m_folder->filePath(u"không có/Bản.pdf"_s));
    QTRY_VERIFY(preview->errorLine().isVisible());
}

void FilePreviewTest::goesWithThePane()
{
    add(u"Ảnh.png"_s, pngOf({4, 3}));
    const QPointer<FilePreview> preview = opened(0);
    QVERIFY(preview);
    m_pane.reset();
    QVERIFY(!preview);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    FilePreviewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "FilePreviewTest.moc"
