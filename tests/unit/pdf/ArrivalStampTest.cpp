// SPDX-License-Identifier: GPL-3.0-or-later
// The stamp of arriving documents on a copy, read back by Poppler: its words, its size, its place; and the
// files on which there must be none.
#include "client/pdf/ArrivalStamp.h"
#include "client/pdf/PdfDocument.h"
#include "client/pdf/StampSheet.h"
#include "common/base/VietnameseText.h"
#include "tests/unit/pdf/SamplePdf.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

const std::atomic<bool> never = false;

ArrivalStampText words()
{
    return {u"Ủy ban nhân dân thị xã Hương Trà"_s, u"1234"_s, QDate(2026, 11, 23), u"Phòng Kinh tế"_s,
            u"02/HS-UBND"_s};
}

PdfPageText textOf(const QString &path, int page = 0, const QString &password = {})
{
    const auto document = PdfDocument::open(path, password);
    if (!document)
        qFatal("%s", qPrintable(errorKey(document.error().code)));
    const auto text = (*document)->text(page, never);
    return text ? *text : PdfPageText();
}

/// Where a word stands; null when it is not there.
QRectF placeOf(const PdfPageText &text, const QString &word)
{
    const auto found = text.matches(folded(word));
    return found.isEmpty() ? QRectF() : text.areas(found.first()).value(0);
}

} // namespace

class ArrivalStampTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsItsWordsAsText();
    void leavesTheOriginalAlone();
    void standsInFreeSpace();
    void standsUprightOnATurnedPage_data();
    void standsUprightOnATurnedPage();
    void standsWithinACroppedPage();
    void isAsLargeAsTheDecreeSays();
    void leavesRoomForThePen();
    void cutsShortWhatIsTooLong();
    void refuses_data();
    void refuses();
    void stampsALockedFileWithItsPassword();
    void neverReplacesTheOriginal();
    void leavesNothingBehindWhenCancelled();
    void survivesEveryCut();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    Result<QRectF> stamp(const QString &source, PageCorner corner = PageCorner::TopRight,
                         const QString &password = {}) const
    {
        return ArrivalStamp(samplepdf::printFamily())
            .print({path(source), path(u"copy.pdf"_s), words(), corner, password}, never);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ArrivalStampTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    samplepdf::writeLetter(path(u"letter.pdf"_s));
}

void ArrivalStampTest::printsItsWordsAsText()
{
    const auto place = stamp(u"letter.pdf"_s);
    QVERIFY(place);
    const PdfPageText text = textOf(path(u"copy.pdf"_s));
    const QRectF area = place->adjusted(-1, -1, 1, 1);
    for (const QString &word : {u"ỦY BAN NHÂN DÂN"_s, u"ĐẾN"_s, u"Số: 1234"_s, u"Ngày: 23/11/2026"_s,
                                u"Chuyển: Phòng Kinh tế"_s, u"Số và ký hiệu HSLT: 02/HS-UBND"_s}) {
        bool isInside = false;
        for (const auto &found : text.matches(folded(word)))
            isInside |= area.contains(text.areas(found).value(0));
        QVERIFY2(isInside, qPrintable(word + u" in\n"_s + text.text()));
    }
    // Below the letterhead at the right, and the words of the document are still there.
    QVERIFY(place->left() > 595.0 / 2 && place->top() > 100 && place->bottom() < 842.0 / 2);
    QVERIFY(!placeOf(text, u"Độc lập - Tự do - Hạnh phúc"_s).isNull());
    QVERIFY(placeOf(textOf(path(u"copy.pdf"_s), 1), u"ĐẾN"_s).isNull());
}

void ArrivalStampTest::leavesTheOriginalAlone()
{
    const QByteArray before = samplepdf::read(path(u"letter.pdf"_s));
    QVERIFY(stamp(u"letter.pdf"_s));
    QCOMPARE(samplepdf::read(path(u"letter.pdf"_s)), before);
    // In the copy the page's own content is there byte for byte.
    const QByteArrayList original = samplepdf::contentStreams(path(u"letter.pdf"_s));
    const QByteArrayList copied = samplepdf::contentStreams(path(u"copy.pdf"_s));
    QCOMPARE(copied.mid(1, original.size()), original);
    QCOMPARE(copied.size(), original.size() + 2);
}

void ArrivalStampTest::standsInFreeSpace()
{
    for (const PageCorner corner :
         {PageCorner::TopRight, PageCorner::TopLeft, PageCorner::BottomLeft, PageCorner::BottomRight}) {
        const auto place = stamp(u"letter.pdf"_s, corner);
        QVERIFY(place);
        QVERIFY(QRectF(0, 0, 595, 842).contains(*place));
        if (corner == PageCorner::TopRight || corner == PageCorner::TopLeft) {
            for (const auto &area : textOf(path(u"letter.pdf"_s)).areas({0, 100'000}))
                QVERIFY(!area.intersects(*place));
        }
    }
    // Nothing free: stamped all the same, on the page.
    samplepdf::writeLetter(path(u"full.pdf"_s), true);
    const auto place = stamp(u"full.pdf"_s);
    QVERIFY(place);
    QVERIFY(QRectF(0, 0, 595, 842).contains(*place));
}

void ArrivalStampTest::standsUprightOnATurnedPage_data()
{
    QTest::addColumn<int>("degrees");
    QTest::newRow("90") << 90;
    QTest::newRow("180") << 180;
    QTest::newRow("270") << 270;
    QTest::newRow("-90") << -90;
}

void ArrivalStampTest::standsUprightOnATurnedPage()
{
    QFETCH(int, degrees);
    samplepdf::turn(path(u"letter.pdf"_s), path(u"turned.pdf"_s), degrees);
    const auto place = stamp(u"turned.pdf"_s);
    QVERIFY(place);
    const auto document = PdfDocument::open(path(u"copy.pdf"_s));
    QVERIFY(document);
    QVERIFY(QRectF({0, 0}, (*document)->facts().pageSizes[0]).contains(*place));
    const PdfPageText text = textOf(path(u"copy.pdf"_s));
    const QRectF area = place->adjusted(-1, -1, 1, 1);
    const QRectF number = placeOf(text, u"1234"_s);
    const QRectF mark = placeOf(text, u"ĐẾN"_s);
    const QRectF file = placeOf(text, u"HSLT"_s);
    QVERIFY(area.contains(number) && area.contains(mark) && area.contains(file));
    // Upright: wider than high, the mark left of the number, the file below both.
    QVERIFY(number.width() > number.height());
    QVERIFY(mark.right() < number.left());
    QVERIFY(file.top() > mark.bottom());
}

void ArrivalStampTest::standsWithinACroppedPage()
{
    const QRectF box(60, 100, 400, 600);
    samplepdf::crop(path(u"letter.pdf"_s), path(u"cropped.pdf"_s), box);
    const auto place = stamp(u"cropped.pdf"_s, PageCorner::BottomLeft);
    QVERIFY(place);
    QVERIFY(QRectF({0, 0}, box.size()).contains(*place));
    const QRectF mark = placeOf(textOf(path(u"copy.pdf"_s)), u"ĐẾN"_s);
    QVERIFY(place->adjusted(-1, -1, 1, 1).contains(mark));
}

void ArrivalStampTest::isAsLargeAsTheDecreeSays()
{
    constexpr qreal millimetre = 72 / 25.4;
    samplepdf::writeSized(path(u"blank.pdf"_s), 595, 842);
    const auto place = stamp(u"blank.pdf"_s);
    QVERIFY(place);
    QVERIFY(qAbs(place->width() - 50 * millimetre) < 0.01 && qAbs(place->height() - 35 * millimetre) < 0.01);
    // What is really painted: the outermost ink of the frame.
    const auto document = PdfDocument::open(path(u"copy.pdf"_s));
    QVERIFY(document);
    constexpr qreal scale = 4;
    const auto image = (*document)->image(0, scale, {0, 0, 595 * 4, 700 * 4}, never);
    QVERIFY(image);
    QRect inked;
    for (int y = 0; y < image->height(); ++y) {
        for (int x = 0; x < image->width(); ++x) {
            if (qGray(image->pixel(x, y)) < 160)
                inked |= QRect(x, y, 1, 1);
        }
    }
    const QRectF painted(QPointF(inked.topLeft()) / scale, QSizeF(inked.size()) / scale);
    constexpr qreal frame = 1.5;
    QVERIFY(qAbs(painted.left() - place->left()) < frame && qAbs(painted.right() - place->right()) < frame);
    QVERIFY(qAbs(painted.top() - place->top()) < frame && qAbs(painted.bottom() - place->bottom()) < frame);
}

void ArrivalStampTest::leavesRoomForThePen()
{
    const ArrivalStamp stamp(samplepdf::printFamily());
    QVERIFY(stamp.print({path(u"letter.pdf"_s), path(u"copy.pdf"_s), {u"Sở Y tế"_s, {}, {}, {}, {}}, {}, {}},
                        never));
    const PdfPageText text = textOf(path(u"copy.pdf"_s));
    for (const QString &word : {u"SỞ Y TẾ"_s, u"Ngày:"_s, u"Chuyển:"_s, u"Số và ký hiệu HSLT:"_s})
        QVERIFY2(!placeOf(text, word).isNull(), qPrintable(word));
}

void ArrivalStampTest::cutsShortWhatIsTooLong()
{
    ArrivalStampText text = words();
    text.agency = u"Trung tâm phục vụ hành chính công "_s.repeated(20);
    text.forwardedTo = u"Phòng Kinh tế và Hạ tầng "_s.repeated(20);
    const ArrivalStamp stamp(samplepdf::printFamily());
    samplepdf::writeSized(path(u"blank.pdf"_s), 595, 842);
    const auto place = stamp.print({path(u"blank.pdf"_s), path(u"copy.pdf"_s), text, {}, {}}, never);
    QVERIFY(place);
    const PdfPageText read = textOf(path(u"copy.pdf"_s));
    for (const auto &area : read.areas({0, 100'000})) {
        if (area.top() < 700)
            QVERIFY(place->adjusted(-1, -2, 1, 2).contains(area));
    }
}

void ArrivalStampTest::refuses_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("signed") << u"signed"_s << ErrorCode::PdfSigned;
    QTest::newRow("locked") << u"locked"_s << ErrorCode::PdfLocked;
    QTest::newRow("protected") << u"protected"_s << ErrorCode::PdfProtected;
    QTest::newRow("small") << u"small"_s << ErrorCode::PdfPageTooSmall;
    QTest::newRow("cut off") << u"cut"_s << ErrorCode::PdfDamaged;
    QTest::newRow("empty") << u"empty"_s << ErrorCode::PdfEmpty;
    QTest::newRow("no PDF") << u"foreign"_s << ErrorCode::PdfForeign;
    QTest::newRow("not there") << u"nowhere"_s << ErrorCode::FileFailed;
}

void ArrivalStampTest::refuses()
{
    QFETCH(QString, kind);
    QFETCH(ErrorCode, code);
    const QString letter = path(u"letter.pdf"_s);
    samplepdf::sign(letter, path(u"signed.pdf"_s));
    samplepdf::encrypt(letter, path(u"locked.pdf"_s), "mở", "chủ", true);
    samplepdf::encrypt(letter, path(u"protected.pdf"_s), "", "chủ", false);
    samplepdf::writeSized(path(u"small.pdf"_s), 120, 90);
    samplepdf::save(path(u"cut.pdf"_s), samplepdf::read(letter).chopped(300));
    samplepdf::save(path(u"empty.pdf"_s), {});
    samplepdf::save(path(u"foreign.pdf"_s), "a text");
    const auto place = stamp(kind + u".pdf"_s);
    QVERIFY(!place);
    QCOMPARE(errorKey(place.error().code), errorKey(code));
    QVERIFY(!QFile::exists(path(u"copy.pdf"_s)));
}

void ArrivalStampTest::stampsALockedFileWithItsPassword()
{
    samplepdf::encrypt(path(u"letter.pdf"_s), path(u"locked.pdf"_s), "mở", "chủ", true);
    QVERIFY(stamp(u"locked.pdf"_s, PageCorner::TopRight, u"mở"_s));
    // The copy is as locked as the original.
    const auto unlocked = PdfDocument::open(path(u"copy.pdf"_s));
    QVERIFY(!unlocked && unlocked.error().code == ErrorCode::PdfLocked);
    QVERIFY(!placeOf(textOf(path(u"copy.pdf"_s), 0, u"mở"_s), u"HSLT"_s).isNull());
    const auto wrong = stamp(u"locked.pdf"_s, PageCorner::TopRight, u"sai"_s);
    QVERIFY(!wrong && wrong.error().code == ErrorCode::PdfPasswordWrong);
    // Its maker may change a protected one.
    samplepdf::encrypt(path(u"letter.pdf"_s), path(u"protected.pdf"_s), "", "chủ", false);
    QVERIFY(stamp(u"protected.pdf"_s, PageCorner::TopRight, u"chủ"_s));
}

void ArrivalStampTest::neverReplacesTheOriginal()
{
    const QByteArray before = samplepdf::read(path(u"letter.pdf"_s));
    const ArrivalStamp stamp(samplepdf::printFamily());
    const auto place = stamp.print({path(u"letter.pdf"_s), path(u"./letter.pdf"_s), words(), {}, {}}, never);
    QVERIFY(!place && place.error().code == ErrorCode::InvalidArgument);
    const auto nowhere =
        stamp.print({path(u"letter.pdf"_s), path(u"no/such/folder.pdf"_s), words(), {}, {}}, never);
    QVERIFY(!nowhere && nowhere.error().code == ErrorCode::FileFailed);
    QCOMPARE(samplepdf::read(path(u"letter.pdf"_s)), before);
}

void ArrivalStampTest::leavesNothingBehindWhenCancelled()
{
    const std::atomic<bool> cancelled = true;
    const ArrivalStamp stamp(samplepdf::printFamily());
    const auto place = stamp.print({path(u"letter.pdf"_s), path(u"copy.pdf"_s), words(), {}, {}}, cancelled);
    QVERIFY(!place && place.error().code == ErrorCode::Cancelled);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"letter.pdf"_s});
}

void ArrivalStampTest::survivesEveryCut()
{
    const QByteArray whole = samplepdf::read(path(u"letter.pdf"_s));
    constexpr int cuts = 60;
    for (int i = 0; i < cuts; ++i) {
        samplepdf::save(path(u"cut.pdf"_s), whole.left(1 + whole.size() * i / cuts));
        QVERIFY(!stamp(u"cut.pdf"_s));
        QVERIFY(!QFile::exists(path(u"copy.pdf"_s)));
    }
}

QTEST_MAIN(ArrivalStampTest)
#include "ArrivalStampTest.moc"
