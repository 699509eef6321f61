// SPDX-License-Identifier: GPL-3.0-or-later
// Pages from what SANE delivers: every depth and order of colours, unknown lengths, and devices that lie.
#include "client/scanning/SaneImage.h"

#include <QTest>

using namespace edesk;

namespace {

SANE_Parameters parameters(SANE_Frame format, int depth, int pixels, int lines, int bytesPerLine)
{
    SANE_Parameters result = {};
    result.format = format;
    result.depth = depth;
    result.pixels_per_line = pixels;
    result.lines = lines;
    result.bytes_per_line = bytesPerLine;
    result.last_frame = SANE_TRUE;
    return result;
}

Result<void> fill(SaneImage &image, std::initializer_list<SANE_Byte> bytes)
{
    return image.append(bytes.begin(), qsizetype(bytes.size()));
}

} // namespace

class SaneImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greyLinesLoseWhatTheDeviceAdds();
    void bitsAreBlackOnWhite();
    void wordsKeepTheirHigherByte();
    void coloursOfOneBitHaveAByteEach();
    void colourComesInThreeFramesInAnyOrder();
    void lengthMayBeUnknown();
    void cutOffPagesAreNone_data();
    void cutOffPagesAreNone();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void framesWithoutEndAreRefused();
    void framesOfDifferentPagesAreRefused();
    void progressIsKnownWithTheLength();
};

void SaneImageTest::greyLinesLoseWhatTheDeviceAdds()
{
    SaneImage image;
    QVERIFY(image.beginFrame(parameters(SANE_FRAME_GRAY, 8, 3, 2, 4)));
    QVERIFY(fill(image, {1, 2, 3, 99, 4, 5, 6, 99}));
    QVERIFY(image.endFrame());
    const QImage page = image.image();
    QCOMPARE(page.size(), QSize(3, 2));
    QCOMPARE(page.format(), QImage::Format_Grayscale8);
    QCOMPARE(qGray(page.pixel(2, 0)), 3);
    QCOMPARE(qGray(page.pixel(0, 1)), 4);
}

void SaneImageTest::bitsAreBlackOnWhite()
{
    SaneImage image;
    QVERIFY(image.beginFrame(parameters(SANE_FRAME_GRAY, 1, 10, 1, 2)));
    QVERIFY(fill(image, {0x80, 0x40}));
    QVERIFY(image.endFrame());
    const QImage page = image.image();
    QCOMPARE(page.format(), QImage::Format_Mono);
    QCOMPARE(page.pixel(0, 0), qRgb(0, 0, 0));
    QCOMPARE(page.pixel(1, 0), qRgb(255, 255, 255));
    QCOMPARE(page.pixel(9, 0), qRgb(0, 0, 0));
}

void SaneImageTest::wordsKeepTheirHigherByte()
{
    SaneImage image;
    QVERIFY(image.beginFrame(parameters(SANE_FRAME_RGB, 16, 1, 1, 6)));
    const std::array<quint16, 3> words{0x1234, 0xabcd, 0xff00};
    QVERIFY(image.append(reinterpret_cast<const SANE_Byte *>(words.data()), sizeof words));
    QVERIFY(image.endFrame());
    QCOMPARE(image.image().pixel(0, 0), qRgb(0x12, 0xab, 0xff));
}

void SaneImageTest::coloursOfOneBitHaveAByteEach()
{
    SaneImage image;
    QVERIFY(image.beginFrame(parameters(SANE_FRAME_RGB, 1, 2, 1, 3)));
    QVERIFY(fill(image, {0x80, 0x40, 0xc0}));
    QVERIFY(image.endFrame());
    QCOMPARE(image.image().pixel(0, 0), qRgb(255, 0, 255));
    QCOMPARE(image.image().pixel(1, 0), qRgb(0, 255, 255));
}

void SaneImageTest::colourComesInThreeFramesInAnyOrder()
{
    SaneImage image;
    QVERIFY(image.beginFrame(parameters(SANE_FRAME_BLUE, 8, 2, 1, 2)));
    QVERIFY(fill(image, {3, 30}));
    QVERIFY(image.endFrame());
    QVERIFY(image.image().isNull());
    QVERIFY(image.beginFrame(parameters(SANE_FRAME_RED, 8, 2, 1, 2)));
    QVERIFY(fill(image, {1, 10}));
    QVERIFY(image.endFrame());
    QVERIFY(image.beginFrame(parameters(SANE_FRAME_GREEN, 8, 2, 1, 2)));
    QVERIFY(fill(image, {2, 20}));
    QVERIFY(image.endFrame());
    QCOMPARE(image.image().pixel(0, 0), qRgb(1, 2, 3));
    QCOMPARE(image.image().pixel(1, 0), qRgb(10, 20, 30));
}

void SaneImageTest::lengthMayBeUnknown()
{
    SaneImage image;
    QVERIFY(image.beginFrame(parameters(SANE_FRAME_GRAY, 8, 2, -1, 2)));
    QCOMPARE(image.percent(), -1);
    QVERIFY(fill(image, {1, 2, 3}));
    QVERIFY(fill(image, {4, 5, 6}));
    QVERIFY(image.endFrame());
    QCOMPARE(image.image().size(), QSize(2, 3));
}

void SaneImageTest::cutOffPagesAreNone_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << 2 << QByteArray();
    QTest::newRow("nothing of unknown length") << -1 << QByteArray();
    QTest::newRow("a line is missing") << 2 << QByteArray("abc");
    QTest::newRow("half a line is missing") << 2 << QByteArray("abcde");
    QTest::newRow("half a line too many of unknown length") << -1 << QByteArray("abcd");
}

void SaneImageTest::cutOffPagesAreNone()
{
    QFETCH(const int, lines);
    QFETCH(const QByteArray, bytes);
    SaneImage image;
    QVERIFY(image.beginFrame(parameters(SANE_FRAME_GRAY, 8, 3, lines, 3)));
    QVERIFY(image.append(reinterpret_cast<const SANE_Byte *>(bytes.constData()), bytes.size()));
    const Result<void> ended = image.endFrame();
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, ErrorCode::ScanCutOff);
    QVERIFY(image.image().isNull());
}

void SaneImageTest::nonsenseIsRefused_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("depth");
    QTest::addColumn<int>("pixels");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("bytesPerLine");
    QTest::newRow("depth") << int(SANE_FRAME_GRAY) << 12 << 10 << 10 << 20;
    QTest::newRow("no width") << int(SANE_FRAME_GRAY) << 8 << 0 << 10 << 0;
    QTest::newRow("negative width") << int(SANE_FRAME_GRAY) << 8 << -5 << 10 << 10;
    QTest::newRow("no lines") << int(SANE_FRAME_GRAY) << 8 << 10 << 0 << 10;
    QTest::newRow("lines too short") << int(SANE_FRAME_RGB) << 8 << 10 << 10 << 29;
    QTest::newRow("too wide") << int(SANE_FRAME_GRAY) << 1 << 1'000'000 << 10 << 125'000;
    QTest::newRow("too long") << int(SANE_FRAME_GRAY) << 1 << 8 << 1'000'000 << 1;
    QTest::newRow("more than memory") << int(SANE_FRAME_RGB) << 16 << 30'000 << 30'000 << 180'000;
    QTest::newRow("lines longer than a number") << int(SANE_FRAME_GRAY) << 8 << 10 << 30'000 << INT_MAX;
    QTest::newRow("unknown format") << 77 << 8 << 10 << 10 << 10;
}

void SaneImageTest::nonsenseIsRefused()
{
    QFETCH(const int, format);
    QFETCH(const int, depth);
    QFETCH(const int, pixels);
    QFETCH(const int, lines);
    QFETCH(const int, bytesPerLine);
    SaneImage image;
    const Result<void> begun =
        image.beginFrame(parameters(SANE_Frame(format), depth, pixels, lines, bytesPerLine));
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, ErrorCode::ScannerFailed);
}

void SaneImageTest::framesWithoutEndAreRefused()
{
    SaneImage image;
    QVERIFY(image.beginFrame(parameters(SANE_FRAME_GRAY, 8, 1024, -1, 1024)));
    const QByteArray chunk(16 << 20, 'x');
    bool isRefused = false;
    for (int i = 0; i < 20 && !isRefused; ++i)
        isRefused = !image.append(reinterpret_cast<const SANE_Byte *>(chunk.constData()), chunk.size());
    QVERIFY(isRefused);
}

void SaneImageTest::framesOfDifferentPagesAreRefused()
{
    SaneImage image;
    QVERIFY(image.beginFrame(parameters(SANE_FRAME_RED, 8, 2, 1, 2)));
    QVERIFY(fill(image, {1, 10}));
    QVERIFY(image.endFrame());
    QVERIFY(!image.beginFrame(parameters(SANE_FRAME_GREEN, 8, 3, 1, 3)));
    QVERIFY(!image.beginFrame(parameters(SANE_FRAME_GRAY, 8, 2, 1, 2)));
}

void SaneImageTest::progressIsKnownWithTheLength()
{
    SaneImage image;
    QVERIFY(image.beginFrame(parameters(SANE_FRAME_GRAY, 8, 2, 4, 2)));
    QCOMPARE(image.percent(), 0);
    QVERIFY(fill(image, {1, 2}));
    QCOMPARE(image.percent(), 25);
    QVERIFY(fill(image, {1, 2, 1, 2, 1, 2}));
    QVERIFY(image.endFrame());
    QCOMPARE(image.percent(), 100);
}

QTEST_APPLESS_MAIN(SaneImageTest)
#include "SaneImageTest.moc"
