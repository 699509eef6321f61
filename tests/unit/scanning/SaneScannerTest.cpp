// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner over SANE, with SANE's own test device: real options, real data, the faults that it can play.
#include "client/scanning/SaneBackend.h"
#include "client/scanning/Scanner.h"
#include "tests/support/Ended.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

const QString device = u"test:0"_s;

/// Large enough for A4; the pattern has colours, so that channels that changed places are seen.
const QMap<QString, QString> usual{
    {u"number_of_devices"_s, u"2"_s},
    {u"mode"_s, u"Gray"_s},
    {u"depth"_s, u"8"_s},
    {u"hand-scanner"_s, u"false"_s},
    {u"three-pass"_s, u"false"_s},
    {u"three-pass-order"_s, u"RGB"_s},
    {u"resolution_min"_s, u"1.0"_s},
    {u"resolution_max"_s, u"1200.0"_s},
    {u"resolution_quant"_s, u"1.0"_s},
    {u"resolution"_s, u"50.0"_s},
    {u"test-picture"_s, u"\"Grid\""_s},
    {u"read-limit"_s, u"false"_s},
    {u"read-limit-size"_s, u"1"_s},
    {u"read-delay"_s, u"false"_s},
    {u"read-delay-duration"_s, u"1000"_s},
    {u"read-status-code"_s, u"\"Default\""_s},
    {u"fuzzy-parameters"_s, u"false"_s},
    {u"ppl-loss"_s, u"0"_s},
    {u"non-blocking"_s, u"false"_s},
    {u"select-fd"_s, u"false"_s},
    {u"invert-endianess"_s, u"false"_s},
    {u"enable-test-options"_s, u"false"_s},
    {u"geometry_min"_s, u"0.0"_s},
    {u"geometry_max"_s, u"300.0"_s},
    {u"geometry_quant"_s, u"1.0"_s},
    {u"tl_x"_s, u"0.0"_s},
    {u"tl_y"_s, u"0.0"_s},
    {u"br_x"_s, u"80.0"_s},
    {u"br_y"_s, u"100.0"_s},
};

constexpr ScanOptions flatbed{.resolution = 100, .colour = ScanColour::Grey, .source = ScanSource::Flatbed};
constexpr ScanOptions feeder{.resolution = 50, .colour = ScanColour::Grey, .source = ScanSource::Feeder};

} // namespace

class SaneScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void devicesAreListed();
    void withoutDevicesTheListIsEmpty();
    void theDeviceSaysItsSources();
    void aPageHasItsPhysicalSize_data();
    void aPageHasItsPhysicalSize();
    void colourHasColours();
    void threePassesMakeOnePage();
    void blackAndWhiteHasOneBit();
    void aHandScannerHasNoLengthAhead();
    void wastedPixelsAndSmallPiecesDoNoHarm();
    void theFeederIsEmptiedToItsEnd();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void aDeviceThatIsGoneIsMissing();
    void aSourceItDoesNotHaveIsRefused();
    void aScanIsCancelledInTheMiddle();
    void progressIsTold();

private:
    void configure(const QMap<QString, QString> &changes = {}, const QByteArray &backends = "test\n");
    QString pathOf(const QList<ScannedPage> &pages, int index) const;
    QList<ScannedPage> pagesOf(const ScanOptions &options, const QString &from = device);

    QTemporaryDir m_configuration;
    std::unique_ptr<QTemporaryDir> m_pages;
    std::unique_ptr<Scanner> m_scanner;
};

/// As SANE reads its configuration once, each test has a scanner of its own.
void SaneScannerTest::configure(const QMap<QString, QString> &changes, const QByteArray &backends)
{
    m_scanner.reset();
    QMap<QString, QString> values = usual;
    values.insert(changes);
    QByteArray text;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        text += (value.key() + u' ' + value.value() + u'\n').toUtf8();
    const QMap<QString, QByteArray> files{{u"dll.conf"_s, backends}, {u"test.conf"_s, text}};
    for (auto contents = files.cbegin(); contents != files.cend(); ++contents) {
        QFile file(m_configuration.filePath(contents.key()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*contents) == contents->size());
    }
    // Without what other packages add to the list of back-ends.
    qputenv("SANE_CONFIG_DIR", QFile::encodeName(m_configuration.path()));
    m_scanner = std::make_unique<Scanner>(std::make_unique<SaneBackend>());
}

void SaneScannerTest::init()
{
    m_pages = std::make_unique<QTemporaryDir>();
    configure();
}

void SaneScannerTest::cleanup()
{
    m_scanner.reset();
}

QList<ScannedPage> SaneScannerTest::pagesOf(const ScanOptions &options, const QString &from)
{
    QList<ScannedPage> pages;
    const auto kept =
        connect(m_scanner.get(), &Scanner::pageKept, this, [&](const ScannedPage &page) { pages << page; });
    const Result<int> count = ended(m_scanner->scan(from, options, PageFolder(m_pages->path())));
    disconnect(kept);
    if (!count)
        qWarning() << errorKey(count.error().code) << count.error().cause;
    else if (*count != pages.size())
        qWarning() << *count << "pages, told" << pages.size();
    return pages;
}

QString SaneScannerTest::pathOf(const QList<ScannedPage> &pages, int index) const
{
    return PageFolder(m_pages->path()).pathOf(pages.value(index));
}

void SaneScannerTest::devicesAreListed()
{
    const auto devices = ended(m_scanner->devices());
    QVERIFY(devices);
    QCOMPARE(devices->size(), 2);
    QCOMPARE(devices->first().id, device);
    QCOMPARE(devices->first().name, u"frontend-tester"_s);
    // Again, as after Tìm lại.
    QCOMPARE(ended(m_scanner->devices())->size(), 2);
}

void SaneScannerTest::withoutDevicesTheListIsEmpty()
{
    configure({}, "# none\n");
    const auto devices = ended(m_scanner->devices());
    QVERIFY(devices);
    QVERIFY(devices->isEmpty());
}

void SaneScannerTest::theDeviceSaysItsSources()
{
    const auto sources = ended(m_scanner->sources(device));
    QVERIFY(sources);
    QCOMPARE(*sources, (QList{ScanSource::Flatbed, ScanSource::Feeder}));
    QCOMPARE(ended(m_scanner->sources(u"test:77"_s)).error().code, ErrorCode::ScannerMissing);
}

void SaneScannerTest::aPageHasItsPhysicalSize_data()
{
    QTest::addColumn<int>("resolution");
    QTest::addColumn<PaperSize>("paper");
    QTest::newRow("A4, 300") << 300 << PaperSize::A4;
    QTest::newRow("A4, 200") << 200 << PaperSize::A4;
    QTest::newRow("A5, 200") << 200 << PaperSize::A5;
    QTest::newRow("Letter, 100") << 100 << PaperSize::Letter;
}

void SaneScannerTest::aPageHasItsPhysicalSize()
{
    QFETCH(const int, resolution);
    QFETCH(const PaperSize, paper);
    ScanOptions options = flatbed;
    options.resolution = resolution;
    options.paper = paper;
    const QList<ScannedPage> pages = pagesOf(options);
    QCOMPARE(pages.size(), 1);
    QVERIFY(!pages.first().isDamaged && !pages.first().thumbnail.isNull());
    const QImage page = PageFolder::picture(pathOf(pages, 0));
    QVERIFY(!page.isNull());
    QCOMPARE(qRound(page.dotsPerMeterX() * 0.0254), resolution);
    const QSizeF wanted = paperMillimetres(paper);
    // The device counts in whole millimetres.
    QVERIFY(std::abs(page.width() * 25.4 / resolution - wanted.width()) < 1.5);
    QVERIFY(std::abs(page.height() * 25.4 / resolution - wanted.height()) < 1.5);
    // A grid of 10 mm: half of it is dark.
    QCOMPARE(page.format(), QImage::Format_Grayscale8);
    const int middle = resolution * 5 * 10 / 254;
    const int next = middle + resolution * 100 / 254;
    QVERIFY(std::abs(qGray(page.pixel(middle, middle)) - qGray(page.pixel(next, middle))) > 200);
}

void SaneScannerTest::colourHasColours()
{
    configure({{u"test-picture"_s, u"\"Color pattern\""_s}});
    ScanOptions options = flatbed;
    options.colour = ScanColour::Colour;
    const QList<ScannedPage> pages = pagesOf(options);
    QCOMPARE(pages.size(), 1);
    const QImage page = PageFolder::picture(pathOf(pages, 0));
    QVERIFY(!page.isNull());
    QVERIFY(!page.isGrayscale());
}

void SaneScannerTest::threePassesMakeOnePage()
{
    ScanOptions options = flatbed;
    options.colour = ScanColour::Colour;
    configure({{u"test-picture"_s, u"\"Color pattern\""_s}});
    const QImage once = PageFolder::picture(pathOf(pagesOf(options), 0));
    configure({{u"test-picture"_s, u"\"Color pattern\""_s},
               {u"three-pass"_s, u"true"_s},
               {u"three-pass-order"_s, u"GBR"_s}});
    const QList<ScannedPage> pages = pagesOf(options);
    QCOMPARE(pages.size(), 1);
    const QImage thrice = PageFolder::picture(pathOf(pages, 0));
    QVERIFY(!once.isNull());
    QCOMPARE(thrice, once);
}

void SaneScannerTest::blackAndWhiteHasOneBit()
{
    ScanOptions options = flatbed;
    options.colour = ScanColour::BlackAndWhite;
    const QList<ScannedPage> pages = pagesOf(options);
    QCOMPARE(pages.size(), 1);
    QVERIFY(pathOf(pages, 0).endsWith(u".png"_s));
    const QImage page = PageFolder::picture(pathOf(pages, 0));
    QCOMPARE(page.depth(), 1);
    QVERIFY(page.pixel(20, 20) != page.pixel(60, 20));
}

void SaneScannerTest::aHandScannerHasNoLengthAhead()
{
    configure({{u"hand-scanner"_s, u"true"_s}});
    const QSignalSpy advanced(m_scanner.get(), &Scanner::advanced);
    const QList<ScannedPage> pages = pagesOf(flatbed);
    QCOMPARE(pages.size(), 1);
    const QImage page = PageFolder::picture(pathOf(pages, 0));
    // Eleven centimetres wide.
    QVERIFY(std::abs(page.width() * 25.4 / 100 - 110) < 2);
    QVERIFY(page.height() > 100);
    QVERIFY(!advanced.isEmpty());
    QCOMPARE(advanced.first().first().toInt(), -1);
}

void SaneScannerTest::wastedPixelsAndSmallPiecesDoNoHarm()
{
    const QImage plain = PageFolder::picture(pathOf(pagesOf(flatbed), 0));
    configure({{u"ppl-loss"_s, u"7"_s},
               {u"read-limit"_s, u"true"_s},
               {u"read-limit-size"_s, u"4093"_s},
               {u"fuzzy-parameters"_s, u"true"_s}});
    const QList<ScannedPage> pages = pagesOf(flatbed);
    QCOMPARE(pages.size(), 1);
    const QImage page = PageFolder::picture(pathOf(pages, 0));
    QCOMPARE(page.height(), plain.height());
    QVERIFY(page.width() <= plain.width() && page.width() >= plain.width() - 7);
    QCOMPARE(page.pixel(20, 20), plain.pixel(20, 20));
    QCOMPARE(page.pixel(60, 20), plain.pixel(60, 20));
}

void SaneScannerTest::theFeederIsEmptiedToItsEnd()
{
    // The test device's feeder holds ten sheets.
    const QList<ScannedPage> pages = pagesOf(feeder);
    QCOMPARE(pages.size(), 10);
    const PageFolder::Contents kept = PageFolder(m_pages->path()).read();
    QCOMPARE(kept.pages.size(), 10);
    for (int row = 0; row < 10; ++row)
        QCOMPARE(kept.pages[row].file, pages[row].file);
}

void SaneScannerTest::faultsAreNamed_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("jam") << u"JAMMED"_s << ErrorCode::ScannerJammed;
    QTest::newRow("cover") << u"COVER_OPEN"_s << ErrorCode::ScannerCoverOpen;
    QTest::newRow("busy") << u"DEVICE_BUSY"_s << ErrorCode::ScannerBusy;
    QTest::newRow("denied") << u"ACCESS_DENIED"_s << ErrorCode::ScannerDenied;
    QTest::newRow("no paper") << u"NO_DOCS"_s << ErrorCode::ScannerOutOfPaper;
    QTest::newRow("no data") << u"EOF"_s << ErrorCode::ScanCutOff;
    QTest::newRow("line") << u"IO_ERROR"_s << ErrorCode::ScannerFailed;
    QTest::newRow("memory") << u"NO_MEM"_s << ErrorCode::ScannerFailed;
    QTest::newRow("invalid") << u"INVAL"_s << ErrorCode::ScannerFailed;
    QTest::newRow("unsupported") << u"UNSUPPORTED"_s << ErrorCode::ScannerFailed;
    QTest::newRow("cancelled at the device") << u"CANCELLED"_s << ErrorCode::Cancelled;
}

void SaneScannerTest::faultsAreNamed()
{
    QFETCH(const QString, status);
    QFETCH(const ErrorCode, code);
    configure({{u"read-status-code"_s, u"\"SANE_STATUS_%1\""_s.arg(status)}});
    const Result<int> count = ended(m_scanner->scan(device, flatbed, PageFolder(m_pages->path())));
    QVERIFY(!count);
    QCOMPARE(count.error().code, code);
    QVERIFY(PageFolder(m_pages->path()).read().pages.isEmpty());
    // The device is let go of: the next scan can have it.
    configure();
    QCOMPARE(pagesOf(flatbed).size(), 1);
}

void SaneScannerTest::aDeviceThatIsGoneIsMissing()
{
    const Result<int> count = ended(m_scanner->scan(u"test:77"_s, flatbed, PageFolder(m_pages->path())));
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::ScannerMissing);
}

void SaneScannerTest::aSourceItDoesNotHaveIsRefused()
{
    ScanOptions options = feeder;
    options.source = ScanSource::Duplex;
    const Result<int> count = ended(m_scanner->scan(device, options, PageFolder(m_pages->path())));
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::InvalidArgument);
}

void SaneScannerTest::aScanIsCancelledInTheMiddle()
{
    // Slow enough never to end by itself meanwhile.
    configure({{u"read-delay"_s, u"true"_s}, {u"read-delay-duration"_s, u"200000"_s}});
    ScanOptions options = flatbed;
    options.resolution = 300;
    connect(m_scanner.get(), &Scanner::advanced, m_scanner.get(), [this](int percent) {
        if (percent > 0)
            m_scanner->cancel();
    });
    const Result<int> count = ended(m_scanner->scan(device, options, PageFolder(m_pages->path())));
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::Cancelled);
    QVERIFY(PageFolder(m_pages->path()).read().pages.isEmpty());
    QVERIFY(!m_scanner->isScanning());
}

void SaneScannerTest::progressIsTold()
{
    const QSignalSpy advanced(m_scanner.get(), &Scanner::advanced);
    ScanOptions options = flatbed;
    options.resolution = 300;
    QCOMPARE(pagesOf(options).size(), 1);
    QVERIFY(advanced.size() > 3);
    QVERIFY(advanced.size() <= 102);
    QCOMPARE(advanced.last().first().toInt(), 100);
}

QTEST_GUILESS_MAIN(SaneScannerTest)
#include "SaneScannerTest.moc"
