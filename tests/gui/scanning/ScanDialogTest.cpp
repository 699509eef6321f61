// SPDX-License-Identifier: GPL-3.0-or-later
// The scan dialog from the first look for a scanner to the PDF, by keyboard, and through everything that goes
// wrong.
#include "client/features/scanning/ScanDialog.h"
#include "client/features/scanning/PagesPane.h"
#include "client/features/scanning/ScanForm.h"
#include "client/scanning/ScannedPages.h"
#include "client/scanning/Scanner.h"
#include "client/session/ProfileSettings.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/Theme.h"
#include "tests/unit/scanning/ScannedPdf.h"
#include "tests/unit/scanning/TestScanner.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;
const QList<ScanDevice> devices{{u"net:1"_s, u"Canon DR-C225"_s}, {u"usb:2"_s, u"Epson DS-530"_s}};

/// What a picture of the dialog is saved as when somebody wants to look at it.
void picture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("EDESK_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(folder + u'/' + name + u".png"_s);
}

} // namespace

class ScanDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void withoutAScannerItSaysWhatToDo();
    void pagesComeFromTheFeederAndBecomeAPdf();
    void choicesAreKept();
    void whatAPolicyDecidesCannotBeChosen();
    void onlySourcesOfTheDeviceCanBeChosen();
    void stoppingKeepsThePages();
    void aFaultIsSaidAndThePagesStay();
    void pagesAreOrderedByTheKeyboard();
    void aPageIsScannedAgainInItsPlace();
    void closedAndOpenedAgainItHasItsPages();
    void closingWhileItScansEndsTheScan();
    void aDamagedPageIsShown();
    void everythingHasAName();
    void theTabOrderGoesAround();

private:
    void open();
    void scanPages(int count);
    QString order() const;
    void choose(int row) { m_dialog->pane().list().setCurrentIndex(m_dialog->pages().index(row)); }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<ProfileSettings> m_settings;
    std::shared_ptr<TestScannerScript> m_script;
    std::unique_ptr<Scanner> m_scanner;
    QPointer<ScanDialog> m_dialog;
};

void ScanDialogTest::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<ProfileSettings>(m_place->path());
    m_script = std::make_shared<TestScannerScript>();
    m_script->devices = devices;
    m_script->sources = {ScanSource::Flatbed, ScanSource::Feeder, ScanSource::Duplex};
    m_script->pages = {testPage({100, 140}), testPage({110, 140}), testPage({120, 140})};
    m_scanner = std::make_unique<Scanner>(std::make_unique<TestScanner>(m_script));
}

void ScanDialogTest::cleanup()
{
    delete m_dialog;
    m_scanner.reset();
}

void ScanDialogTest::open()
{
    m_dialog = new ScanDialog({.scanner = *m_scanner,
                               .settings = *m_settings,
                               .language = Language::Vietnamese,
                               .folder = m_place->filePath(u"pages"_s),
                               .target = m_place->filePath(u"scan.pdf"_s),
                               .facts = {.title = u"Công văn"_s}},
                              nullptr);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->progressWords().isEmpty() && m_dialog->pages().isReady(), patience);
}

void ScanDialogTest::scanPages(int count)
{
    m_script->pages = QList<QImage>(count, testPage({60, 80}));
    const int before = m_dialog->pages().rowCount();
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->scanButton().isEnabled(), patience);
    m_dialog->scanButton().click();
    QTRY_COMPARE_WITH_TIMEOUT(m_dialog->pages().rowCount(), before + count, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->scanButton().isEnabled(), patience);
}

QString ScanDialogTest::order() const
{
    QString order;
    for (const ScannedPage &page : m_dialog->pages().pages())
        order += QString::number(page.file.mid(5, 6).toInt());
    return order;
}

void ScanDialogTest::withoutAScannerItSaysWhatToDo()
{
    m_script->devices.clear();
    open();
    picture(*m_dialog, u"none"_s);
    QVERIFY(!m_dialog->scanButton().isEnabled());
    QVERIFY(!m_dialog->doneButton().isEnabled());
    const auto buttons = m_dialog->findChildren<QPushButton *>();
    const auto find = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
        return button->text() == u"Tìm lại"_s && button->isVisible();
    });
    QVERIFY(find != buttons.cend());
    m_script->devices = devices;
    QTest::mouseClick(*find, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->scanButton().isEnabled(), patience);
    QVERIFY(!(*find)->isVisible());
    picture(*m_dialog, u"empty"_s);
}

void ScanDialogTest::pagesComeFromTheFeederAndBecomeAPdf()
{
    open();
    const QSignalSpy written(m_dialog, &ScanDialog::pdfWritten);
    m_script->isGateOpen = false;
    m_dialog->scanButton().click();
    QTRY_COMPARE_WITH_TIMEOUT(m_dialog->progressWords(), u"Đang quét trang 1…"_s, patience);
    QVERIFY(m_dialog->stopButton().isVisible());
    QVERIFY(m_dialog->stopButton().hasFocus());
    QVERIFY(!m_dialog->doneButton().isEnabled());
    QVERIFY(!m_dialog->form().isEnabled());
    m_script->isGateOpen = true;
    QTRY_COMPARE_WITH_TIMEOUT(m_dialog->pages().rowCount(), 3, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->doneButton().isEnabled(), patience);
    QVERIFY(m_dialog->scanButton().hasFocus());
    QCOMPARE(m_dialog->scanButton().text(), u"&Quét thêm"_s);
    QTest::keyClick(m_dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog, patience);
    QCOMPARE(written.size(), 1);
    QCOMPARE(written.first().first().toString(), m_place->filePath(u"scan.pdf"_s));
    const ScannedPdf pdf(m_place->filePath(u"scan.pdf"_s));
    QCOMPARE(pdf.pages(), 3);
    QCOMPARE(pdf.fact(u"Title"_s), u"Công văn"_s);
    QVERIFY(!QFile::exists(m_place->filePath(u"pages"_s)));
}

void ScanDialogTest::choicesAreKept()
{
    open();
    QCOMPARE(m_dialog->form().device(), u"net:1"_s);
    const auto pick = [](QComboBox &box, int row) {
        box.setCurrentIndex(row);
        Q_EMIT box.activated(row);
    };
    pick(m_dialog->form().deviceBox(), 1);
    pick(m_dialog->form().box(Setting::ScanSource), 2);
    pick(m_dialog->form().box(Setting::ScanColour), 2);
    pick(m_dialog->form().box(Setting::ScanResolution), 0);
    pick(m_dialog->form().box(Setting::ScanPaper), 1);
    delete m_dialog;
    open();
    QCOMPARE(m_dialog->form().device(), u"usb:2"_s);
    const ScanOptions wanted{200, ScanColour::BlackAndWhite, ScanSource::Duplex, PaperSize::A5};
    QTRY_COMPARE_WITH_TIMEOUT(m_dialog->form().options(), wanted, patience);
    scanPages(1);
    QCOMPARE(m_script->options, wanted);
}

void ScanDialogTest::whatAPolicyDecidesCannotBeChosen()
{
    QFile policy(m_place->filePath(u"policy.ini"_s));
    QVERIFY(policy.open(QIODevice::WriteOnly));
    policy.write("[scanning]\nresolution=200\n");
    policy.close();
    m_settings = std::make_unique<ProfileSettings>(m_place->path(), policy.fileName());
    open();
    QVERIFY(!m_dialog->form().box(Setting::ScanResolution).isEnabled());
    QCOMPARE(m_dialog->form().options().resolution, 200);
    QVERIFY(m_dialog->form().box(Setting::ScanColour).isEnabled());
}

void ScanDialogTest::onlySourcesOfTheDeviceCanBeChosen()
{
    m_script->sources = {ScanSource::Flatbed};
    open();
    QComboBox &sources = m_dialog->form().box(Setting::ScanSource);
    const auto *items = qobject_cast<QStandardItemModel *>(sources.model());
    QTRY_VERIFY_WITH_TIMEOUT(!items->item(1)->isEnabled() && !items->item(2)->isEnabled(), patience);
    QVERIFY(items->item(0)->isEnabled());
    // The feeder was the person's choice, which this device does not have; it stays for another.
    QCOMPARE(m_dialog->form().options().source, ScanSource::Flatbed);
    QCOMPARE(m_settings->text(Setting::ScanSource), u"feeder"_s);
}

void ScanDialogTest::stoppingKeepsThePages()
{
    open();
    scanPages(2);
    m_script->isGateOpen = false;
    m_dialog->scanButton().click();
    QTest::mouseClick(&m_dialog->stopButton(), Qt::LeftButton);
    QCOMPARE(m_dialog->progressWords(), u"Đang dừng…"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->scanButton().isEnabled(), patience);
    QCOMPARE(m_dialog->pages().rowCount(), 2);
    // To stop is no fault.
    QVERIFY(!m_dialog->errorLine().isVisible());
}

void ScanDialogTest::aFaultIsSaidAndThePagesStay()
{
    m_script->ending = failure(ErrorCode::ScannerJammed);
    open();
    scanPages(3);
    QVERIFY(m_dialog->errorLine().isVisible());
    QVERIFY(m_dialog->errorLine().text().contains(u"Mã: scan.jammed"_s));
    picture(*m_dialog, u"jam"_s);
    QVERIFY(m_dialog->doneButton().isEnabled());
    m_script->ending.reset();
    scanPages(1);
    QVERIFY(!m_dialog->errorLine().isVisible());
    QCOMPARE(m_dialog->pages().rowCount(), 4);
}

void ScanDialogTest::pagesAreOrderedByTheKeyboard()
{
    open();
    scanPages(5);
    PagesPane &pane = m_dialog->pane();
    QListView &list = pane.list();
    list.setFocus();
    choose(4);
    QTest::keyClick(&list, Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(&list, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(order(), u"12534"_s);
    QCOMPARE(list.currentIndex().row(), 2);
    list.selectionModel()->select(m_dialog->pages().index(0), QItemSelectionModel::Select);
    QVERIFY(!pane.moveBack().isEnabled());
    QTest::keyClick(&list, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(order(), u"23154"_s);
    choose(1);
    QTest::keyClick(&list, Qt::Key_R, Qt::ControlModifier);
    QTest::keyClick(&list, Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(m_dialog->pages().pages()[1].turned, 180);
    QTest::keyClick(&list, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_dialog->pages().pages()[1].turned, 90);
    picture(*m_dialog, u"pages"_s);
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(order(), u"2154"_s);
    // The next one is chosen, so that Del goes on.
    QCOMPARE(list.currentIndex().row(), 1);
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(order(), u"254"_s);
    QTest::keyClick(&list, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&list, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(order(), u"23154"_s);
    QCOMPARE(m_dialog->pages().pages()[1].turned, 90);
    QVERIFY(!pane.undo().isEnabled());
    list.selectAll();
    QTest::keyClick(&list, Qt::Key_Delete);
    QVERIFY(!m_dialog->doneButton().isEnabled());
    QTest::keyClick(m_dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!QFile::exists(m_place->filePath(u"scan.pdf"_s)));
}

void ScanDialogTest::aPageIsScannedAgainInItsPlace()
{
    open();
    scanPages(3);
    choose(1);
    // The feeder has one sheet more than was asked for.
    m_script->pages = QList<QImage>(2, testPage({60, 80}));
    QVERIFY(m_dialog->pane().scanAgain().isEnabled());
    m_dialog->pane().scanAgain().trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_dialog->pages().rowCount(), 4, patience);
    QCOMPARE(order(), u"1453"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->scanButton().isEnabled(), patience);
    scanPages(1);
    QCOMPARE(order(), u"14536"_s);
}

void ScanDialogTest::closedAndOpenedAgainItHasItsPages()
{
    open();
    scanPages(3);
    choose(0);
    m_dialog->pane().list().setFocus();
    QTest::keyClick(&m_dialog->pane().list(), Qt::Key_Delete);
    QCOMPARE(order(), u"23"_s);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog, patience);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(order(), u"23"_s, patience);
    QVERIFY(m_dialog->doneButton().isEnabled());
}

void ScanDialogTest::closingWhileItScansEndsTheScan()
{
    open();
    m_script->isGateOpen = false;
    m_dialog->scanButton().click();
    QVERIFY(m_scanner->isScanning());
    m_dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog && !m_scanner->isScanning(), patience);
    m_script->isGateOpen = true;
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->scanButton().isEnabled(), patience);
}

void ScanDialogTest::aDamagedPageIsShown()
{
    open();
    scanPages(3);
    const ScannedPages &pages = m_dialog->pages();
    QFile file(pages.folder().pathOf(pages.pages()[1]));
    QVERIFY(file.resize(file.size() / 2));
    choose(0);
    m_dialog->doneButton().click();
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->errorLine().isVisible(), patience);
    QVERIFY(m_dialog->errorLine().text().startsWith(u"Trang 2 của bản quét bị hỏng"_s));
    QCOMPARE(m_dialog->pane().list().currentIndex().row(), 1);
    QVERIFY(!QFile::exists(m_place->filePath(u"scan.pdf"_s)));
    // Without it the rest becomes a PDF.
    m_dialog->pane().remove().trigger();
    m_dialog->doneButton().click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog, patience);
    QCOMPARE(ScannedPdf(m_place->filePath(u"scan.pdf"_s)).pages(), 2);
}

void ScanDialogTest::everythingHasAName()
{
    open();
    scanPages(1);
    const auto children = m_dialog->findChildren<QWidget *>();
    for (const QWidget *child : children) {
        if (child->focusPolicy() == Qt::NoFocus || !child->isVisible())
            continue;
        const auto *button = qobject_cast<const QPushButton *>(child);
        const bool isNamed = !child->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(isNamed, child->metaObject()->className());
    }
}

void ScanDialogTest::theTabOrderGoesAround()
{
    open();
    scanPages(1);
    QSet<QWidget *> visited;
    m_dialog->scanButton().setFocus();
    constexpr int most = 40;
    for (int i = 0; i < most; ++i) {
        visited << QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(visited.contains(&m_dialog->pane().list()));
    QVERIFY(visited.contains(&m_dialog->doneButton()));
    QVERIFY(visited.contains(&m_dialog->form().box(Setting::ScanPaper)));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme(application);
    if (qEnvironmentVariableIsSet("EDESK_DARK"))
        theme.setMode(ThemeMode::Dark);
    ScanDialogTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "ScanDialogTest.moc"
