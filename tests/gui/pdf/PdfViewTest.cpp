// SPDX-License-Identifier: GPL-3.0-or-later
// The preview of a PDF file: pages, zoom, thumbnails, text, search, keys, screen reader; the window never
// waits.
#include "client/pdf/PdfView.h"
#include "client/pdf/PdfCanvas.h"
#include "client/pdf/PdfFindBar.h"
#include "client/pdf/PdfSearch.h"
#include "client/pdf/PdfThumbnails.h"
#include "client/pdf/PdfToolBar.h"
#include "client/ui/IconButton.h"
#include "client/ui/LineField.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "tests/support/EventLoopWatchdog.h"
#include "tests/unit/pdf/SamplePdf.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMainWindow>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

/// A view in a window that has a shortcut of its own on the same keys, as pages with a list have.
struct Shown
{
    explicit Shown(QSize size = {900, 700})
    {
        view = new PdfView(Language::Vietnamese);
        window.setCentralWidget(view);
        auto *print = new QAction(&window);
        print->setShortcut(QKeySequence::Print);
        window.addAction(print);
        QObject::connect(print, &QAction::triggered, &window, [this] { ++printsOfPage; });
        window.resize(size);
        window.show();
    }

    bool open(const QString &path)
    {
        QSignalSpy opened(view, &PdfView::opened);
        view->open(path);
        return QTest::qWaitFor([&] { return opened.size() == 1; }, patience) && allDrawn();
    }

    bool allDrawn()
    {
        return QTest::qWaitFor(
            [this] {
                return view->canvas().images().missing() == 0 && view->canvas().images().bytes() > 0 &&
                       view->canvas().text().page(view->canvas().currentPage());
            },
            patience);
    }

    QMainWindow window;
    PdfView *view;
    int printsOfPage = 0;
};

void wheel(PdfCanvas &canvas, int delta, Qt::KeyboardModifiers modifiers)
{
    const QPointF at = canvas.viewport()->rect().center();
    QWheelEvent event(at, canvas.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(canvas.viewport(), &event);
}

/// The middle of a letter in the viewport.
QPoint letterPlace(PdfCanvas &canvas, int page, qsizetype at)
{
    return canvas.toViewport(page, canvas.text().page(page)->box(at)).center().toPoint();
}

} // namespace

class PdfViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsPagesAsWideAsThereIsRoom();
    void zoomsByWheelAndKeys();
    void isSharpAtTheScreensRatio();
    void tellsAndTakesThePageNumber();
    void thumbnailsFollowAndLead();
    void thumbnailsCanBeHidden();
    void selectsWithTheMouse();
    void selectsByKeyboardAndCopies();
    void searchesByKeyboard();
    void keysBelongToTheViewWhileItHasTheFocus();
    void paperStaysPaper();
    void tellsTheTextToAScreenReader();
    void hasNamesForEverything();
    void thousandsOfPagesKeepTheWindowFluent();
    void anotherFileTakesThePlaceOfTheOneBefore();

private:
    QTemporaryDir m_folder;
    QString m_path;
};

void PdfViewTest::initTestCase()
{
    m_path = m_folder.filePath(u"a.pdf"_s);
    samplepdf::write(m_path, {u"Kính gửi: Ủy ban nhân dân thị xã Hương Trà\nĐề nghị kiểm tra"_s,
                              u"Trang hai: giao thông"_s, u"Trang ba: Giao Thông liên xã"_s, u"Nơi nhận"_s});
}

void PdfViewTest::showsPagesAsWideAsThereIsRoom()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    PdfCanvas &canvas = shown.view->canvas();
    QCOMPARE(shown.view->pageCount(), 4);
    QCOMPARE(canvas.pages().page(0).width(), canvas.viewport()->width() - 2 * PdfLayout::Margin);
    const int before = canvas.pages().page(0).width();
    shown.window.resize(700, 700);
    QTRY_VERIFY_WITH_TIMEOUT(canvas.pages().page(0).width() != before, patience);
    QCOMPARE(canvas.pages().page(0).width(), canvas.viewport()->width() - 2 * PdfLayout::Margin);
    QCOMPARE(canvas.horizontalScrollBar()->maximum(), 0);
}

void PdfViewTest::zoomsByWheelAndKeys()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    PdfCanvas &canvas = shown.view->canvas();
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(!canvas.zoom().fitsWidth);
    const qreal larger = canvas.zoom().factor;
    wheel(canvas, 120, Qt::ControlModifier);
    QVERIFY(canvas.zoom().factor > larger);
    QTest::keyClick(&canvas, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(canvas.zoom().factor, larger);
    // Two halves of a step are one.
    wheel(canvas, -60, Qt::ControlModifier);
    QCOMPARE(canvas.zoom().factor, larger);
    wheel(canvas, -60, Qt::ControlModifier);
    QVERIFY(canvas.zoom().factor < larger);
    QTest::keyClick(&canvas, Qt::Key_0, Qt::ControlModifier);
    QVERIFY(canvas.zoom().fitsWidth);
    for (int i = 0; i < 40; ++i)
        wheel(canvas, 120, Qt::ControlModifier);
    QCOMPARE(canvas.zoom().factor, PdfCanvas::MostZoom);
    QVERIFY(shown.allDrawn());
    QVERIFY(canvas.images().bytes() <= PdfCanvas::MostBytes);
    for (int i = 0; i < 40; ++i)
        wheel(canvas, -120, Qt::ControlModifier);
    QCOMPARE(canvas.zoom().factor, PdfCanvas::LeastZoom);
    QCOMPARE(shown.view->toolBar().zoomText(), u"10 %"_s);
    // What is under the pointer stays there.
    canvas.setZoom({false, 1});
    QVERIFY(shown.allDrawn());
    const QPoint letter = letterPlace(canvas, 0, 5);
    canvas.setZoom({false, 2}, letter);
    const QPoint after = letterPlace(canvas, 0, 5);
    QVERIFY2(qAbs(after.y() - letter.y()) <= 2, qPrintable(u"%1 %2"_s.arg(after.y()).arg(letter.y())));
}

void PdfViewTest::isSharpAtTheScreensRatio()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    PdfCanvas &canvas = shown.view->canvas();
    const qreal ratio = canvas.devicePixelRatioF();
    const QSize whole = (QSizeF(canvas.pages().page(0).size()) * ratio).toSize();
    const PdfImageKey key{0, canvas.pages().scale(0) * ratio, {{0, 0}, whole}};
    QTRY_VERIFY_WITH_TIMEOUT(!canvas.images().image(key).isNull(), patience);
    QCOMPARE(canvas.images().image(key).size(), whole);
    // Not scaled: each of its pixels is one of the screen's.
    const QImage screen = canvas.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QPoint corner = (QPointF(canvas.pages().page(0).topLeft()) * ratio).toPoint();
    const QRect part(QPoint(40, 40), QSize(300, 200));
    QCOMPARE(screen.copy(part.translated(corner)),
             canvas.images().image(key).copy(part).convertToFormat(QImage::Format_RGB32));
}

void PdfViewTest::tellsAndTakesThePageNumber()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    PdfToolBar &bar = shown.view->toolBar();
    PdfCanvas &canvas = shown.view->canvas();
    QCOMPARE(bar.pageText(), u"1 / 4"_s);
    canvas.goToPage(2);
    QCOMPARE(bar.pageText(), u"3 / 4"_s);
    bar.pageField().setFocus();
    bar.pageField().selectAll();
    QTest::keyClicks(&bar.pageField(), u"2"_s);
    QTest::keyClick(&bar.pageField(), Qt::Key_Return);
    QCOMPARE(canvas.currentPage(), 1);
    bar.pageField().setFocus();
    bar.pageField().setText(u"99"_s);
    QTest::keyClick(&bar.pageField(), Qt::Key_Return);
    QCOMPARE(canvas.currentPage(), 3);
    // What is no number changes nothing.
    bar.pageField().setFocus();
    bar.pageField().setText(u"x"_s);
    QTest::keyClick(&bar.pageField(), Qt::Key_Return);
    QCOMPARE(bar.pageText(), u"4 / 4"_s);
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(canvas.currentPage(), 2);
    QTest::keyClick(&canvas, Qt::Key_Home);
    QCOMPARE(canvas.currentPage(), 0);
    QTest::keyClick(&canvas, Qt::Key_End);
    QCOMPARE(canvas.currentPage(), 3);
}

void PdfViewTest::thumbnailsFollowAndLead()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    PdfThumbnails &list = shown.view->thumbnails();
    const QAbstractItemModelTester tester(list.model());
    QVERIFY(list.isVisible());
    QCOMPARE(list.model()->rowCount(), 4);
    QTRY_VERIFY_WITH_TIMEOUT(!list.images().image(list.key(0)).isNull(), patience);
    shown.view->canvas().goToPage(2);
    QCOMPARE(list.currentIndex().row(), 2);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Up);
    QCOMPARE(shown.view->canvas().currentPage(), 1);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(list.model()->index(0, 0)).center());
    QCOMPARE(shown.view->canvas().currentPage(), 0);
}

void PdfViewTest::thumbnailsCanBeHidden()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    PdfToolBar &bar = shown.view->toolBar();
    QVERIFY(bar.thumbnailsButton().isChecked());
    bar.thumbnailsButton().click();
    QVERIFY(!shown.view->thumbnails().isVisible());
    QVERIFY(shown.open(m_path));
    QVERIFY(!shown.view->thumbnails().isVisible());
    // Where there is little room they come only when asked for.
    Shown narrow({480, 600});
    QVERIFY(narrow.open(m_path));
    QVERIFY(!narrow.view->thumbnails().isVisible());
    narrow.view->toolBar().thumbnailsButton().click();
    QVERIFY(narrow.view->thumbnails().isVisible());
}

void PdfViewTest::selectsWithTheMouse()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    PdfCanvas &canvas = shown.view->canvas();
    const QString text = canvas.text().page(0)->text();
    const qsizetype first = text.indexOf(u"nhân"_s.normalized(QString::NormalizationForm_C));
    QVERIFY(first > 0);
    const QPoint from = letterPlace(canvas, 0, first) - QPoint(3, 0);
    const QPoint to = letterPlace(canvas, 0, first + 7) + QPoint(3, 0);
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(canvas.viewport(), to);
    QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(canvas.text().selectedOn(0), (PdfPageText::Range{first, first + 8}));
    QTest::keyClick(&canvas, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::clipboard()->text(), u"nhân dân"_s, patience);
    QTest::mouseDClick(canvas.viewport(), Qt::LeftButton, {}, from);
    QTest::keyClick(&canvas, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::clipboard()->text(), u"nhân"_s, patience);
}

void PdfViewTest::selectsByKeyboardAndCopies()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    PdfCanvas &canvas = shown.view->canvas();
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&canvas, Qt::Key_C, Qt::ControlModifier);
    // Of all pages, those never looked at too.
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::clipboard()->text().contains(u"Nơi nhận"_s), patience);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Kính gửi: Ủy ban"_s));
    canvas.text().select({0, 0}, {0, 0});
    QTest::keyClick(&canvas, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&canvas, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&canvas, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::clipboard()->text(), u"Kính g"_s, patience);
}

void PdfViewTest::searchesByKeyboard()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    PdfCanvas &canvas = shown.view->canvas();
    PdfFindBar &bar = shown.view->findBar();
    canvas.setFocus();
    QVERIFY(!bar.isVisible());
    QTest::keyClick(&canvas, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar.isVisible() && bar.field().hasFocus());
    QTest::keyClicks(&bar.field(), u"giao thong"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bar.countText(), u"1 / 2"_s, patience);
    QCOMPARE(canvas.currentPage(), 1);
    QTest::keyClick(&bar.field(), Qt::Key_F3);
    QCOMPARE(bar.countText(), u"2 / 2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(canvas.currentPage(), 2, patience);
    QTest::keyClick(&bar.field(), Qt::Key_Return);
    QCOMPARE(bar.countText(), u"1 / 2"_s);
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(bar.countText(), u"2 / 2"_s);
    // The hit is selected, so that it can be copied.
    QTest::keyClick(&canvas, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::clipboard()->text(), u"Giao Thông"_s, patience);
    bar.field().setText(u"không có chữ này"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bar.countText(), u"Không tìm thấy"_s, patience);
    QTest::keyClick(&bar.field(), Qt::Key_Escape);
    QVERIFY(!bar.isVisible() && canvas.hasFocus());
    QVERIFY(!shown.view->search().isActive());
}

void PdfViewTest::keysBelongToTheViewWhileItHasTheFocus()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    shown.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.view->canvas().setFocus();
    QTest::keyClick(shown.window.windowHandle(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(shown.view->findBar().isVisible());
    QTest::keyClick(shown.window.windowHandle(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(shown.printsOfPage, 0);
    // Without a file the keys are the page's.
    shown.view->showEmpty(u"Không có tệp."_s);
    shown.window.setFocus();
    for (QWidget *dialog : QApplication::topLevelWidgets()) {
        if (dialog != &shown.window)
            dialog->hide();
    }
    shown.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QTest::keyClick(shown.window.windowHandle(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(shown.printsOfPage, 1);
}

void PdfViewTest::paperStaysPaper()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    PdfCanvas &canvas = shown.view->canvas();
    Theme &theme = Theme::of(shown.view);
    theme.setMode(ThemeMode::Dark);
    const QImage dark = canvas.viewport()->grab().toImage();
    const qreal ratio = canvas.devicePixelRatioF();
    QCOMPARE(dark.pixelColor(QPoint(2, 2)), theme.tokens().background);
    const QPoint onPaper = ((canvas.pages().page(0).topLeft() + QPoint(20, 20)).toPointF() * ratio).toPoint();
    QCOMPARE(dark.pixelColor(onPaper), QColor(Qt::white));
    theme.setMode(ThemeMode::Light);
}

void PdfViewTest::tellsTheTextToAScreenReader()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    PdfCanvas &canvas = shown.view->canvas();
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&canvas);
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::Document);
    QCOMPARE(access->text(QAccessible::Description), u"Trang 1 trên 4"_s);
    QAccessibleTextInterface *text = access->textInterface();
    QVERIFY(text);
    QVERIFY(text->text(0, text->characterCount()).startsWith(u"Kính gửi"_s));
    int begin = 0;
    int end = 0;
    QCOMPARE(text->textAtOffset(6, QAccessible::WordBoundary, &begin, &end), u"gửi"_s);
    const QRect letter = text->characterRect(5);
    QVERIFY(canvas.viewport()->rect().contains(canvas.viewport()->mapFromGlobal(letter.center())));
    QCOMPARE(text->offsetAtPoint(letter.center() - QPoint(1, 0)), 5);
    text->setSelection(0, 0, 4);
    QCOMPARE(text->selectionCount(), 1);
    text->selection(0, &begin, &end);
    QCOMPARE(std::pair(begin, end), std::pair(0, 4));
    canvas.goToPage(1);
    QVERIFY(shown.allDrawn());
    QTRY_VERIFY_WITH_TIMEOUT(text->text(0, 100).startsWith(u"Trang hai"_s), patience);
    QCOMPARE(access->text(QAccessible::Description), u"Trang 2 trên 4"_s);
}

void PdfViewTest::hasNamesForEverything()
{
    Shown shown;
    QVERIFY(shown.open(m_path));
    const auto buttons = shown.view->findChildren<QAbstractButton *>();
    QVERIFY(buttons.size() > 6);
    for (const QAbstractButton *button : buttons)
        QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
    for (QWidget *widget : shown.view->findChildren<QWidget *>()) {
        // What takes the focus says what it is.
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(access && !access->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void PdfViewTest::thousandsOfPagesKeepTheWindowFluent()
{
    const QString many = m_folder.filePath(u"many.pdf"_s);
    samplepdf::writeMany(many, 4000);
    Shown shown;
    EventLoopWatchdog watchdog;
    QSignalSpy opened(shown.view, &PdfView::opened);
    shown.view->open(many);
    QVERIFY(opened.wait(patience));
    PdfCanvas &canvas = shown.view->canvas();
    QSignalSpy arrived(&canvas.images(), &PdfImages::arrived);
    const auto drawn = [&] {
        while (canvas.images().missing() > 0 || canvas.images().bytes() == 0) {
            if (!arrived.wait(patience))
                return false;
        }
        return true;
    };
    QVERIFY(drawn());
    for (int page = 0; page < 4000; page += 400) {
        canvas.goToPage(page);
        canvas.setZoom({false, page % 800 == 0 ? 1.5 : 0.5});
    }
    // Gone over quickly: only where it came to rest is made.
    QVERIFY(canvas.images().missing() < 60);
    QVERIFY(drawn());
    shown.view->search().start(u"trang 3999"_s, 0);
    QSignalSpy changed(&shown.view->search(), &PdfSearch::changed);
    while (shown.view->search().isRunning())
        QVERIFY(changed.wait(5 * patience));
    QCOMPARE(shown.view->search().count(), 1);
    QVERIFY(watchdog.isFluent());
    QCOMPARE(shown.view->toolBar().pageText(), u"3999 / 4000"_s);
}

void PdfViewTest::anotherFileTakesThePlaceOfTheOneBefore()
{
    const QString other = m_folder.filePath(u"b.pdf"_s);
    samplepdf::writeMany(other, 2);
    Shown shown;
    QSignalSpy opened(shown.view, &PdfView::opened);
    shown.view->open(m_path);
    shown.view->open(other);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QCOMPARE(shown.view->pageCount(), 2);
    QVERIFY(shown.open(m_path));
    QCOMPARE(shown.view->pageCount(), 4);
    shown.view->showEmpty(u"Văn bản này không có tệp."_s);
    QVERIFY(!shown.view->isOpen());
    QCOMPARE(shown.view->pageCount(), 0);
    // Gone while it reads: nothing is left that could answer.
    shown.view->open(m_path);
    delete shown.view;
}

int main(int argc, char **argv)
{
    // The watchdog is blind under GLib's event loop.
    qputenv("QT_NO_GLIB", "1");
    QApplication application(argc, argv);
    const Theme theme(application);
    PdfViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "PdfViewTest.moc"
