// SPDX-License-Identifier: GPL-3.0-or-later
// Vietnamese text printed as offices print it is found again; who cannot read says so once; nobody waits.
#include "client/recognition/TextRecognition.h"
#include "common/base/VietnameseText.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 300;

const QString letter =
    u"ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\n"
    "Số: 125/UBND-VX\n\n"
    "Về việc tăng cường công tác phòng, chống thiên tai và tìm kiếm cứu nạn\n\n"
    "Thực hiện Công điện của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh yêu cầu thủ trưởng các sở, ban, "
    "ngành, Chủ tịch Ủy ban nhân dân các huyện, thành phố khẩn trương rà soát, kiểm tra các hồ chứa nước, "
    "đê điều, khu vực có nguy cơ sạt lở đất; chủ động sơ tán người dân khỏi vùng nguy hiểm; báo cáo kết quả "
    "trước ngày 15 tháng 12 năm 2026.\n\n"
    "Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với các cơ quan liên quan đôn đốc việc thực hiện."_s;

/// As the text would come from the scanner.
QImage scanned(const QString &text, int height = 3508)
{
    QImage page(2480, height, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    page.setDotsPerMeterX(qRound(resolution / 0.0254));
    page.setDotsPerMeterY(page.dotsPerMeterX());
    QPainter painter(&page);
    QFont font(u"Tinos"_s);
    constexpr int points = 14;
    font.setPixelSize(points * resolution / 72);
    painter.setFont(font);
    painter.drawText(page.rect().adjusted(350, 240, -240, -240), Qt::TextWordWrap, text);
    return page;
}

QStringList words(const QString &text)
{
    static const QRegularExpression between(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().split(between, Qt::SkipEmptyParts);
}

/// How many of the words are found, of a hundred.
int found(const QStringList &wanted, const QStringList &read)
{
    const QSet<QString> present(read.cbegin(), read.cend());
    const auto count = std::count_if(wanted.cbegin(), wanted.cend(),
                                     [&](const QString &word) { return present.contains(word); });
    return int(count * 100 / wanted.size());
}

RecognitionJob jobOf(const QList<QImage> &pages)
{
    return {.pages = int(pages.size()), .page = [pages](int page) -> Result<QImage> { return pages[page]; }};
}

/// As ended(), with the patience that a thread needs which others push aside.
template <typename T>
Result<T> endedAtLast(const QFuture<Result<T>> &future)
{
    constexpr int longestMs = 270'000;
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, longestMs))
        return failure(ErrorCode::TimedOut);
    return future.result();
}

/// Reads when it is let.
class SlowReader final : public TextReader
{
public:
    explicit SlowReader(QSemaphore &begun) : m_begun(begun) {}
    Result<QString> read(const QImage &, const std::atomic<bool> &isCancelled) override
    {
        m_begun.release();
        while (!isCancelled)
            QThread::yieldCurrentThread();
        return failure(ErrorCode::Cancelled);
    }

private:
    QSemaphore &m_begun;
};

} // namespace

class TextRecognitionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void vietnameseIsRead();
    void brokenPagesHaveNoText();
    void cancellingEndsARunningJob();
    void cancelledWhileItWaitsAJobReadsNothing();
    void goingEndsEveryJob();
    void withoutItsDataItSaysSoOnce();
    void aPageIsCancelledWhileItIsRead();
};

void TextRecognitionTest::initTestCase()
{
    QVERIFY(QFontDatabase::addApplicationFont(u":/edesk/fonts/Tinos-Regular.ttf"_s) >= 0);
    if (!makeTextReader())
        QSKIP("tesseract has no data here");
}

void TextRecognitionTest::vietnameseIsRead()
{
    // Here, not where it only has the time that nobody wants: that may be none on a busy machine.
    const auto reader = makeTextReader();
    const std::atomic<bool> isCancelled = false;
    const Result<QString> text = (*reader)->read(scanned(letter), isCancelled);
    QVERIFY(text);
    const QStringList read = words(*text);
    const QStringList wanted = words(letter);
    QStringList foldedRead;
    QStringList foldedWanted;
    for (const QString &word : read)
        foldedRead << folded(word);
    for (const QString &word : wanted)
        foldedWanted << folded(word);
    qInfo() << found(foldedWanted, foldedRead) << "% without accents," << found(wanted, read)
            << "% with them";
    QVERIFY(found(foldedWanted, foldedRead) >= 95);
    QVERIFY(found(wanted, read) >= 85);
    QCOMPARE(*text, text->normalized(QString::NormalizationForm_C));
}

void TextRecognitionTest::brokenPagesHaveNoText()
{
    QImage blank(300, 300, QImage::Format_Grayscale8);
    blank.fill(Qt::white);
    QImage dot(1, 1, QImage::Format_Mono);
    dot.fill(0);
    const QList<QImage> pages{{}, blank, dot, scanned(u"Còn trang này đọc được"_s, 700)};
    RecognitionJob job = jobOf(pages);
    job.pages = 5;
    job.page = [pages](int page) -> Result<QImage> {
        return page < pages.size() ? Result<QImage>(pages[page])
                                   : Result<QImage>(failure(ErrorCode::ScannedPageDamaged, {u"5"_s}));
    };
    TextRecognition recognition;
    const auto texts = endedAtLast(recognition.read(job));
    QVERIFY(texts);
    QCOMPARE(texts->size(), 5);
    QCOMPARE(texts->mid(0, 3), (QStringList{{}, {}, {}}));
    QVERIFY(folded(texts->at(3)).contains(u"trang nay"_s));
    QVERIFY(texts->at(4).isEmpty());
}

void TextRecognitionTest::cancellingEndsARunningJob()
{
    QSemaphore begun;
    TextRecognition recognition(
        [&begun] { return Result(std::unique_ptr<TextReader>(std::make_unique<SlowReader>(begun))); });
    const RecognitionJob job = jobOf({QImage(), QImage()});
    const auto texts = recognition.read(job);
    begun.acquire();
    *job.isCancelled = true;
    QCOMPARE(endedAtLast(texts).error().code, ErrorCode::Cancelled);
    QCOMPARE(begun.available(), 0);
}

void TextRecognitionTest::cancelledWhileItWaitsAJobReadsNothing()
{
    QSemaphore begun;
    TextRecognition recognition(
        [&begun] { return Result(std::unique_ptr<TextReader>(std::make_unique<SlowReader>(begun))); });
    const RecognitionJob first = jobOf({QImage()});
    const RecognitionJob second = jobOf({QImage()});
    const auto running = recognition.read(first);
    const auto waiting = recognition.read(second);
    begun.acquire();
    *second.isCancelled = true;
    *first.isCancelled = true;
    QCOMPARE(endedAtLast(running).error().code, ErrorCode::Cancelled);
    QCOMPARE(endedAtLast(waiting).error().code, ErrorCode::Cancelled);
    QCOMPARE(begun.available(), 0);
}

void TextRecognitionTest::goingEndsEveryJob()
{
    QSemaphore begun;
    auto recognition = std::make_unique<TextRecognition>(
        [&begun] { return Result(std::unique_ptr<TextReader>(std::make_unique<SlowReader>(begun))); });
    const auto running = recognition->read(jobOf({QImage()}));
    const auto waiting = recognition->read(jobOf({QImage()}));
    begun.acquire();
    recognition.reset();
    QVERIFY(running.isFinished() && waiting.isFinished());
    QCOMPARE(running.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(waiting.result().error().code, ErrorCode::Cancelled);
}

void TextRecognitionTest::withoutItsDataItSaysSoOnce()
{
    const QTemporaryDir empty;
    qputenv("TESSDATA_PREFIX", QFile::encodeName(empty.path()));
    TextRecognition recognition;
    const QSignalSpy unavailable(&recognition, &TextRecognition::unavailable);
    for (int i = 0; i < 3; ++i) {
        const auto texts = endedAtLast(recognition.read(jobOf({QImage()})));
        QVERIFY(!texts);
        QCOMPARE(texts.error().code, ErrorCode::RecognitionUnavailable);
    }
    QCOMPARE(unavailable.size(), 1);
    qunsetenv("TESSDATA_PREFIX");
}

void TextRecognitionTest::aPageIsCancelledWhileItIsRead()
{
    TextRecognition recognition;
    RecognitionJob job = jobOf({QImage()});
    // From now on the page is in the reader's hands.
    job.page = [image = scanned(letter), flag = job.isCancelled](int) -> Result<QImage> {
        *flag = true;
        return image;
    };
    QCOMPARE(endedAtLast(recognition.read(job)).error().code, ErrorCode::Cancelled);
}

QTEST_MAIN(TextRecognitionTest)
#include "TextRecognitionTest.moc"
