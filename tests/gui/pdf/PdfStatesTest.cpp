// SPDX-License-Identifier: GPL-3.0-or-later
// What the preview says of files that are none, are damaged, locked, or of absurd size.
#include "client/pdf/PdfCanvas.h"
#include "client/pdf/PdfPasswordPane.h"
#include "client/pdf/PdfToolBar.h"
#include "client/pdf/PdfView.h"
#include "client/ui/ErrorState.h"
#include "client/ui/IconButton.h"
#include "client/ui/Theme.h"
#include "tests/unit/pdf/SamplePdf.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

/// What can be read in the view now.
QString said(const PdfView &view)
{
    QStringList out;
    for (const QLabel *label : view.findChildren<QLabel *>()) {
        if (label->isVisible())
            out.append(label->text());
    }
    return out.join(u'\n');
}

} // namespace

class PdfStatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void beginsEmpty();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void asksForThePasswordInPlace();
    void triesAgain();
    void saysThatAFileWasRepaired();
    void showsAbsurdSizes_data();
    void showsAbsurdSizes();
    void doesNotPrintWhatMayNotBePrinted();
    void survivesCutFilesInARow();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Opens and waits until it is open or refused.
    void open(const QString &name)
    {
        QSignalSpy opened(m_view.get(), &PdfView::opened);
        QSignalSpy failed(m_view.get(), &PdfView::failed);
        m_view->open(path(name));
        QTRY_COMPARE_WITH_TIMEOUT(opened.size() + failed.size(), 1, patience);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PdfView> m_view;
};

void PdfStatesTest::initTestCase()
{
    samplepdf::writeLetter(path(u"letter.pdf"_s));
    samplepdf::encrypt(path(u"letter.pdf"_s), path(u"locked.pdf"_s), "mật khẩu", "chủ", false);
    samplepdf::save(path(u"empty.pdf"_s), {});
    samplepdf::save(path(u"foreign.pdf"_s), "no PDF");
    samplepdf::save(path(u"damaged.pdf"_s), "%PDF-1.7\nnothing that can be read\n");
}

void PdfStatesTest::init()
{
    m_view = std::make_unique<PdfView>(Language::Vietnamese);
    m_view->resize(800, 600);
    m_view->show();
}

void PdfStatesTest::beginsEmpty()
{
    QVERIFY(said(*m_view).contains(u"Chưa chọn tệp nào."_s));
    QVERIFY(!m_view->toolBar().isVisible());
    m_view->showEmpty(u"Văn bản này chưa có tệp."_s);
    QVERIFY(said(*m_view).contains(u"Văn bản này chưa có tệp."_s));
}

void PdfStatesTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("code");
    QTest::newRow("0 bytes") << u"empty.pdf"_s << u"Tệp “empty.pdf” trống (0 byte)"_s << u"pdf.empty"_s;
    QTest::newRow("no PDF") << u"foreign.pdf"_s << u"Tệp “foreign.pdf” không phải tệp PDF"_s
                            << u"pdf.foreign"_s;
    QTest::newRow("damaged") << u"damaged.pdf"_s << u"Tệp PDF “damaged.pdf” bị hỏng hoặc bị cắt cụt"_s
                             << u"pdf.damaged"_s;
    QTest::newRow("not there") << u"nowhere.pdf"_s << u"Không đọc hoặc ghi được tệp “nowhere.pdf”"_s
                               << u"file.failed"_s;
}

void PdfStatesTest::saysWhatIsWrong()
{
    QFETCH(QString, file);
    QFETCH(QString, words);
    QFETCH(QString, code);
    open(file);
    QVERIFY(!m_view->isOpen());
    QVERIFY2(said(*m_view).contains(words), qPrintable(said(*m_view)));
    QVERIFY(said(*m_view).contains(code));
    QVERIFY(!m_view->toolBar().isVisible());
    // A sound file after it shows as if nothing had been.
    open(u"letter.pdf"_s);
    QVERIFY(m_view->isOpen());
    QVERIFY(!said(*m_view).contains(words));
    QVERIFY(m_view->toolBar().isVisible());
}

void PdfStatesTest::asksForThePasswordInPlace()
{
    open(u"locked.pdf"_s);
    QVERIFY(!m_view->isOpen());
    PdfPasswordPane &pane = m_view->passwordPane();
    QVERIFY(pane.isVisible());
    QVERIFY(said(*m_view).contains(u"được bảo vệ bằng mật khẩu"_s));
    QCOMPARE(pane.field().echoMode(), QLineEdit::Password);
    QSignalSpy failed(m_view.get(), &PdfView::failed);
    pane.field().setFocus();
    // Nothing typed asks nobody.
    QTest::keyClick(&pane.field(), Qt::Key_Return);
    pane.field().setText(u"sai"_s);
    QTest::keyClick(&pane.field(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(said(*m_view).contains(u"không đúng"_s));
    QVERIFY(pane.field().text().isEmpty());
    QSignalSpy opened(m_view.get(), &PdfView::opened);
    pane.field().setText(u"mật khẩu"_s);
    QTest::keyClick(&pane.field(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QVERIFY(!pane.isVisible());
    QCOMPARE(m_view->pageCount(), 2);
}

void PdfStatesTest::triesAgain()
{
    open(u"later.pdf"_s);
    const auto *error = m_view->findChild<ErrorState *>();
    QVERIFY(error && error->isVisible());
    QFile::copy(path(u"letter.pdf"_s), path(u"later.pdf"_s));
    QSignalSpy opened(m_view.get(), &PdfView::opened);
    for (QPushButton *button : error->findChildren<QPushButton *>()) {
        if (button->text() == u"Thử lại"_s)
            button->click();
    }
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
}

void PdfStatesTest::saysThatAFileWasRepaired()
{
    // Where the table of its parts begins is not where it says.
    QByteArray bytes = samplepdf::read(path(u"letter.pdf"_s));
    const qsizetype place = bytes.lastIndexOf("startxref\n");
    QVERIFY(place > 0);
    samplepdf::save(path(u"lost.pdf"_s), bytes.insert(place + 10, "1"));
    open(u"lost.pdf"_s);
    QVERIFY(m_view->isOpen());
    QVERIFY(m_view->notice().contains(u"có thể thiếu trang"_s));
    open(u"letter.pdf"_s);
    QVERIFY(m_view->notice().isEmpty());
}

void PdfStatesTest::showsAbsurdSizes_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::newRow("huge") << 1e8 << 1e8;
    QTest::newRow("a thread") << 2.0 << 1e7;
    QTest::newRow("a line") << 1e7 << 2.0;
    QTest::newRow("a dot") << 1.0 << 1.0;
}

void PdfStatesTest::showsAbsurdSizes()
{
    QFETCH(double, width);
    QFETCH(double, height);
    samplepdf::writeSized(path(u"size.pdf"_s), width, height);
    open(u"size.pdf"_s);
    if (!m_view->isOpen())
        return;
    PdfCanvas &canvas = m_view->canvas();
    for (const PdfZoom &zoom : {PdfZoom(), PdfZoom{false, 8}, PdfZoom{false, 0.1}}) {
        canvas.setZoom(zoom);
        canvas.verticalScrollBar()->setValue(canvas.verticalScrollBar()->maximum());
        canvas.horizontalScrollBar()->setValue(canvas.horizontalScrollBar()->maximum());
        QVERIFY(!canvas.grab().isNull());
        QTRY_COMPARE_WITH_TIMEOUT(canvas.images().missing(), 0, patience);
        QVERIFY(canvas.images().bytes() <= PdfCanvas::MostBytes);
    }
}

void PdfStatesTest::doesNotPrintWhatMayNotBePrinted()
{
    open(u"letter.pdf"_s);
    QVERIFY(m_view->toolBar().printButton().isEnabled());
    m_view->toolBar().setPrintable(false, u"Nơi gửi không cho phép in tệp này"_s);
    QVERIFY(!m_view->toolBar().printButton().isEnabled());
    QVERIFY(m_view->toolBar().printButton().toolTip().contains(u"không cho phép in"_s));
}

/// Each takes the place of the one before while that may still be read.
void PdfStatesTest::survivesCutFilesInARow()
{
    const QByteArray whole = samplepdf::read(path(u"letter.pdf"_s));
    QSignalSpy opened(m_view.get(), &PdfView::opened);
    QSignalSpy failed(m_view.get(), &PdfView::failed);
    constexpr int cuts = 40;
    for (int i = 0; i < cuts; ++i) {
        const QString name = path(u"cut%1.pdf"_s.arg(i));
        samplepdf::save(name, whole.left(whole.size() * i / cuts));
        m_view->open(name);
        if (i % 2 == 0)
            QTRY_VERIFY_WITH_TIMEOUT(opened.size() + failed.size() > i / 2, patience);
        QVERIFY(!m_view->grab().isNull());
    }
    open(u"letter.pdf"_s);
    QVERIFY(m_view->isOpen());
    QCOMPARE(m_view->pageCount(), 2);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    PdfStatesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "PdfStatesTest.moc"
