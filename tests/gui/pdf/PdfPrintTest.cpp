// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF file on paper: every page as large as it is, turned as it is, and no half of a document.
#include "client/pdf/PdfPrint.h"
#include "client/pdf/PdfCanvas.h"
#include "client/pdf/PdfView.h"
#include "client/ui/Theme.h"
#include "tests/unit/pdf/SamplePdf.h"

#include <QApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

std::shared_ptr<QPrinter> fileprinter(const QString &path)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    printer->setPageSize(QPageSize(QPageSize::A4));
    return printer;
}

/// The smallest rectangle that holds all that is not paper.
QRect inked(const QImage &page)
{
    constexpr int paper = 225;
    QRect ink;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            if (qGray(page.pixel(x, y)) < paper)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

class PdfPrintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void printsEveryPageAtItsSize();
    void printsAPartAndTurnsThePaper();
    void asksForThePrinter();
    void cancelledPrintLeavesNoFile();
    void saysWhyItCannot();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QWidget m_window;
};

void PdfPrintTest::initTestCase()
{
    samplepdf::writeLetter(path(u"letter.pdf"_s));
    samplepdf::turn(path(u"letter.pdf"_s), path(u"turned.pdf"_s), 90);
    m_window.show();
}

void PdfPrintTest::printsEveryPageAtItsSize()
{
    PdfPrint print(m_window);
    QSignalSpy printed(&print, &PdfPrint::printed);
    print.print(fileprinter(path(u"out.pdf"_s)), path(u"letter.pdf"_s), {}, 0, 1);
    QVERIFY(print.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, patience);
    QCOMPARE(printed[0][0].toInt(), 2);
    QVERIFY(!print.isRunning());
    const std::atomic<bool> never = false;
    const auto original = PdfDocument::open(path(u"letter.pdf"_s));
    const auto out = PdfDocument::open(path(u"out.pdf"_s));
    QVERIFY(original && out);
    QCOMPARE((*out)->facts().pageSizes.size(), 2);
    QCOMPARE((*out)->facts().pageSizes[0].toSize(), QSize(595, 842));
    // Small pictures of both look alike: the same size, the same place.
    const QRect small(0, 0, 119, 168);
    const auto a = (*original)->image(0, 0.2, small, never);
    const auto b = (*out)->image(0, 0.2, small, never);
    QVERIFY(a && b);
    const QRect wanted = inked(*a);
    const QRect got = inked(*b);
    QVERIFY(wanted.width() > 60 && wanted.height() > 100);
    constexpr int blur = 2;
    for (const int off : {wanted.left() - got.left(), wanted.top() - got.top(), wanted.right() - got.right(),
                          wanted.bottom() - got.bottom()})
        QVERIFY2(qAbs(off) <= blur, qPrintable(QString::number(off)));
}

void PdfPrintTest::printsAPartAndTurnsThePaper()
{
    PdfPrint print(m_window);
    QSignalSpy printed(&print, &PdfPrint::printed);
    print.print(fileprinter(path(u"part.pdf"_s)), path(u"turned.pdf"_s), {}, 0, 0);
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, patience);
    const auto out = PdfDocument::open(path(u"part.pdf"_s));
    QVERIFY(out);
    QCOMPARE((*out)->facts().pageSizes.size(), 1);
    QCOMPARE((*out)->facts().pageSizes[0].toSize(), QSize(842, 595));
}

void PdfPrintTest::asksForThePrinter()
{
    PdfView view(Language::Vietnamese);
    view.resize(700, 600);
    view.show();
    QSignalSpy opened(&view, &PdfView::opened);
    view.open(path(u"letter.pdf"_s));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    view.canvas().setFocus();
    QTest::keyClick(&view.canvas(), Qt::Key_P, Qt::ControlModifier);
    auto *dialog = view.findChild<QPrintDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->maxPage(), 2);
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    dialog->printer()->setOutputFileName(path(u"asked.pdf"_s));
    QSignalSpy printed(&view.printing(), &PdfPrint::printed);
    Q_EMIT dialog->QDialog::accepted();
    dialog->hide();
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, patience);
    QVERIFY(QFile::exists(path(u"asked.pdf"_s)));
    QVERIFY(view.notice().isEmpty());
}

void PdfPrintTest::cancelledPrintLeavesNoFile()
{
    PdfPrint print(m_window);
    QSignalSpy failed(&print, &PdfPrint::failed);
    QSignalSpy printed(&print, &PdfPrint::printed);
    samplepdf::writeMany(path(u"many.pdf"_s), 50);
    print.print(fileprinter(path(u"cancelled.pdf"_s)), path(u"many.pdf"_s), {}, 0, 49);
    print.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(printed.size(), 0);
    QVERIFY(!QFile::exists(path(u"cancelled.pdf"_s)));
}

void PdfPrintTest::saysWhyItCannot()
{
    PdfPrint print(m_window);
    QList<ErrorCode> codes;
    connect(&print, &PdfPrint::failed, this, [&](const Error &error) { codes.append(error.code); });
    print.print(fileprinter(path(u"no.pdf"_s)), path(u"nowhere.pdf"_s), {}, 0, 0);
    QTRY_COMPARE_WITH_TIMEOUT(codes.size(), 1, patience);
    QCOMPARE(codes.first(), ErrorCode::FileFailed);
    QVERIFY(!print.isRunning());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    PdfPrintTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "PdfPrintTest.moc"
