// SPDX-License-Identifier: GPL-3.0-or-later
// PDF files opened, drawn and read; and files that are none, or no longer.
#include "client/pdf/PdfDocument.h"
#include "common/base/VietnameseText.h"
#include "tests/unit/pdf/SamplePdf.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class PdfDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsSizesAndText();
    void drawsAPartAsPartOfTheWhole();
    void readsATurnedAndCroppedPage();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void opensWithEitherPassword();
    void survivesAnySize_data();
    void survivesAnySize();
    void survivesEveryCut();
    void survivesDamageAnywhere();
    void readsThousandsOfPages();
    void cancelledDrawsNothing();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    const std::atomic<bool> m_never = false;
};

void PdfDocumentTest::initTestCase()
{
    samplepdf::write(path(u"a.pdf"_s),
                     {u"Kính gửi: Ủy ban nhân dân thị xã Hương Trà\nĐề nghị kiểm tra"_s, u"Nơi nhận: lưu"_s});
    samplepdf::encrypt(path(u"a.pdf"_s), path(u"locked.pdf"_s), "mật khẩu", "chủ", false);
    samplepdf::save(path(u"empty.pdf"_s), {});
    samplepdf::save(path(u"foreign.pdf"_s), "PK\x03\x04 a word processor's file");
    samplepdf::save(path(u"header.pdf"_s), "%PDF-1.7\n");
}

void PdfDocumentTest::readsSizesAndText()
{
    const auto document = PdfDocument::open(path(u"a.pdf"_s));
    QVERIFY(document);
    const PdfFacts &facts = (*document)->facts();
    QCOMPARE(facts.pageSizes.size(), 2);
    QCOMPARE(facts.pageSizes[0].toSize(), QSize(595, 842));
    QVERIFY(!facts.isRepaired && facts.mayPrint);
    const auto text = (*document)->text(0, m_never);
    QVERIFY(text);
    QCOMPARE(text->text().normalized(QString::NormalizationForm_C),
             u"Kính gửi: Ủy ban nhân dân thị xã Hương Trà\nĐề nghị kiểm tra\n"_s);
    // Drawn at 85 points from the left, 57 from the top.
    QVERIFY(qAbs(text->box(0).left() - 85) < 3);
    QVERIFY(text->box(0).top() >= 50 && text->box(0).bottom() < 90);
    QVERIFY(text->box(1).left() > text->box(0).left());
    QVERIFY(!(*document)->text(2, m_never));
    QVERIFY(!(*document)->text(-1, m_never));
}

void PdfDocumentTest::drawsAPartAsPartOfTheWhole()
{
    const auto document = PdfDocument::open(path(u"a.pdf"_s));
    QVERIFY(document);
    const auto whole = (*document)->image(0, 2, {0, 0, 1190, 1684}, m_never);
    QVERIFY(whole);
    QCOMPARE(whole->size(), QSize(1190, 1684));
    const QRect area(150, 100, 300, 100);
    const auto part = (*document)->image(0, 2, area, m_never);
    QVERIFY(part);
    QCOMPARE(part->convertToFormat(QImage::Format_RGB32),
             whole->copy(area).convertToFormat(QImage::Format_RGB32));
    QVERIFY(!(*document)->image(0, 2, {}, m_never));
    QVERIFY(!(*document)->image(0, 0, {0, 0, 10, 10}, m_never));
    QVERIFY(!(*document)->image(0, 1, {0, 0, 100'000, 100'000}, m_never));
}

void PdfDocumentTest::readsATurnedAndCroppedPage()
{
    samplepdf::crop(path(u"a.pdf"_s), path(u"cropped.pdf"_s), {50, 400, 400, 420});
    samplepdf::turn(path(u"cropped.pdf"_s), path(u"turned.pdf"_s), 90);
    const auto cropped = PdfDocument::open(path(u"cropped.pdf"_s));
    QVERIFY(cropped);
    QCOMPARE((*cropped)->facts().pageSizes[0], QSizeF(400, 420));
    const auto text = (*cropped)->text(0, m_never);
    QVERIFY(text);
    // 50 of the left and 22 of the top are cut away.
    QVERIFY(qAbs(text->box(0).left() - 35) < 3);
    const auto turned = PdfDocument::open(path(u"turned.pdf"_s));
    QVERIFY(turned);
    QCOMPARE((*turned)->facts().pageSizes[0], QSizeF(420, 400));
    const auto turnedText = (*turned)->text(0, m_never);
    QVERIFY(turnedText);
    QVERIFY(folded(turnedText->text()).contains(u"huong tra"_s));
    // What was at the left is now at the top.
    QVERIFY(qAbs(turnedText->box(0).top() - 35) < 6);
}

void PdfDocumentTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("password");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("not there") << u"nowhere.pdf"_s << QString() << ErrorCode::FileFailed;
    QTest::newRow("a folder") << u"."_s << QString() << ErrorCode::FileFailed;
    QTest::newRow("0 bytes") << u"empty.pdf"_s << QString() << ErrorCode::PdfEmpty;
    QTest::newRow("no PDF") << u"foreign.pdf"_s << QString() << ErrorCode::PdfForeign;
    QTest::newRow("a header only") << u"header.pdf"_s << QString() << ErrorCode::PdfDamaged;
    QTest::newRow("locked") << u"locked.pdf"_s << QString() << ErrorCode::PdfLocked;
    QTest::newRow("wrong password") << u"locked.pdf"_s << u"mat khau"_s << ErrorCode::PdfPasswordWrong;
}

void PdfDocumentTest::saysWhatIsWrong()
{
    QFETCH(QString, file);
    QFETCH(QString, password);
    QFETCH(ErrorCode, code);
    const auto document = PdfDocument::open(path(file), password);
    QVERIFY(!document);
    QCOMPARE(errorKey(document.error().code), errorKey(code));
    QVERIFY(!errorText(document.error(), Language::Vietnamese).contains(u'%'));
}

void PdfDocumentTest::opensWithEitherPassword()
{
    for (const QString &password : {u"mật khẩu"_s, u"chủ"_s}) {
        const auto document = PdfDocument::open(path(u"locked.pdf"_s), password);
        QVERIFY(document);
        QCOMPARE((*document)->facts().pageSizes.size(), 2);
    }
}

void PdfDocumentTest::survivesAnySize_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::newRow("the largest allowed") << 14400.0 << 14400.0;
    QTest::newRow("a thousand million") << 1e9 << 1e9;
    QTest::newRow("a thread") << 1.0 << 1e7;
    QTest::newRow("a line") << 1e7 << 1.0;
    QTest::newRow("nothing") << 0.0 << 0.0;
    QTest::newRow("upside down") << -600.0 << -800.0;
}

void PdfDocumentTest::survivesAnySize()
{
    QFETCH(double, width);
    QFETCH(double, height);
    samplepdf::writeSized(path(u"size.pdf"_s), width, height);
    const auto document = PdfDocument::open(path(u"size.pdf"_s));
    if (!document) {
        QCOMPARE(errorKey(document.error().code), errorKey(ErrorCode::PdfDamaged));
        return;
    }
    const QSizeF size = (*document)->facts().pageSizes[0];
    QVERIFY(!size.isEmpty());
    const qreal scale = 200 / std::max(size.width(), size.height());
    const auto image =
        (*document)->image(0, scale, {{0, 0}, (size * scale).toSize().expandedTo({1, 1})}, m_never);
    QVERIFY(image || image.error().code == ErrorCode::PdfDamaged);
    QVERIFY((*document)->text(0, m_never));
}

/// A scan that was cut off anywhere opens as far as it goes, or says that it is damaged; nothing crashes.
void PdfDocumentTest::survivesEveryCut()
{
    samplepdf::writeLetter(path(u"letter.pdf"_s));
    const QByteArray whole = samplepdf::read(path(u"letter.pdf"_s));
    int opened = 0;
    int refused = 0;
    constexpr int cuts = 150;
    for (int i = 0; i < cuts; ++i) {
        const QByteArray cut = whole.left(1 + whole.size() * i / cuts);
        samplepdf::save(path(u"cut.pdf"_s), cut);
        const auto document = PdfDocument::open(path(u"cut.pdf"_s));
        if (!document) {
            const ErrorCode code = document.error().code;
            QVERIFY(code == ErrorCode::PdfDamaged || (code == ErrorCode::PdfForeign && cut.size() < 5));
            ++refused;
            continue;
        }
        ++opened;
        QVERIFY((*document)->facts().isRepaired);
        for (int page = 0; page < (*document)->facts().pageSizes.size(); ++page) {
            const auto image = (*document)->image(page, 0.3, {0, 0, 170, 240}, m_never);
            const auto text = (*document)->text(page, m_never);
            QVERIFY(image || image.error().code == ErrorCode::PdfDamaged);
            QVERIFY(text || text.error().code == ErrorCode::PdfDamaged);
        }
    }
    QVERIFY2(refused > 0, qPrintable(u"%1 opened"_s.arg(opened)));
}

void PdfDocumentTest::survivesDamageAnywhere()
{
    samplepdf::writeLetter(path(u"letter.pdf"_s));
    const QByteArray whole = samplepdf::read(path(u"letter.pdf"_s));
    constexpr quint32 seed = 20261123;
    QRandomGenerator random(seed);
    constexpr int rounds = 150;
    for (int round = 0; round < rounds; ++round) {
        QByteArray damaged = whole;
        for (int i = 0; i <= round % 30; ++i)
            damaged[qsizetype(random.bounded(quint32(damaged.size())))] = char(random.bounded(256));
        samplepdf::save(path(u"damaged.pdf"_s), damaged);
        const auto document = PdfDocument::open(path(u"damaged.pdf"_s));
        if (!document)
            continue;
        for (int page = 0; page < std::min<int>(int((*document)->facts().pageSizes.size()), 3); ++page) {
            (void)(*document)->image(page, 0.3, {0, 0, 170, 240}, m_never);
            (void)(*document)->text(page, m_never);
        }
    }
    for (int round = 0; round < rounds; ++round) {
        QByteArray noise = "%PDF-1.5\n";
        for (int i = 0; i < 2000; ++i)
            noise.append(char(random.bounded(256)));
        samplepdf::save(path(u"noise.pdf"_s), noise);
        const auto document = PdfDocument::open(path(u"noise.pdf"_s));
        QVERIFY(!document);
        QVERIFY(document.error().code == ErrorCode::PdfDamaged ||
                document.error().code == ErrorCode::PdfLocked);
    }
}

void PdfDocumentTest::readsThousandsOfPages()
{
    constexpr int many = 3000;
    samplepdf::writeMany(path(u"many.pdf"_s), many);
    const auto document = PdfDocument::open(path(u"many.pdf"_s));
    QVERIFY(document);
    QCOMPARE((*document)->facts().pageSizes.size(), many);
    const auto text = (*document)->text(many - 1, m_never);
    QVERIFY(text);
    QCOMPARE(text->text(), u"Trang 3000\n"_s);
}

void PdfDocumentTest::cancelledDrawsNothing()
{
    const auto document = PdfDocument::open(path(u"a.pdf"_s));
    QVERIFY(document);
    const std::atomic<bool> cancelled = true;
    const auto image = (*document)->image(0, 1, {0, 0, 595, 842}, cancelled);
    QVERIFY(!image && image.error().code == ErrorCode::Cancelled);
    const auto text = (*document)->text(0, cancelled);
    QVERIFY(!text && text.error().code == ErrorCode::Cancelled);
}

QTEST_MAIN(PdfDocumentTest)
#include "PdfDocumentTest.moc"
