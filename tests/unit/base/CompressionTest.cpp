// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Compression.h"
#include "common/base/RowHash.h"

#include <QRandomGenerator>
#include <QTest>

#include <thread>
#include <vector>

using namespace edesk;

namespace {

QByteArray text(int repetitions)
{
    return QByteArrayLiteral("Văn bản đến số 125/STTTT-VP; ").repeated(repetitions);
}

QByteArray noise(int size)
{
    QRandomGenerator random(7);
    QByteArray out(size, Qt::Uninitialized);
    for (char &byte : out)
        byte = char(random.bounded(256));
    return out;
}

} // namespace

class CompressionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentsComeBack()
    {
        for (const QByteArray &raw : {QByteArray(), QByteArray("x"), text(10'000), noise(200'000)}) {
            const Result<QByteArray> back = decompressed(compressed(raw), raw.size());
            QVERIFY(back.ok());
            QCOMPARE(*back, raw);
        }
        QVERIFY(compressed(text(10'000)).size() < text(10'000).size() / 20);
    }

    void bombsAreRefusedBeforeTheyGrow()
    {
        const QByteArray bomb = compressed(QByteArray(64 << 20, '\0'));
        QVERIFY(bomb.size() < 16'384);
        const Result<QByteArray> back = decompressed(bomb, 1 << 20);
        QVERIFY(!back.ok());
        QCOMPARE(back.error().code, ErrorCode::TooLarge);
        const QByteArray raw = text(10);
        QVERIFY(decompressed(compressed(raw), raw.size()).ok());
        QCOMPARE(decompressed(compressed(raw), raw.size() - 1).error().code, ErrorCode::TooLarge);
    }

    void aFrameThatLiesAboutItsSize()
    {
        // Single segment, eight-byte content size: 2^63, then 16.
        const QByteArray huge = QByteArray::fromHex("28b52ffde0"
                                                    "0000000000000080"
                                                    "010000");
        QCOMPARE(decompressed(huge, 1 << 20).error().code, ErrorCode::TooLarge);
        const QByteArray more = QByteArray::fromHex("28b52ffd20"
                                                    "10"
                                                    "010000");
        QCOMPARE(decompressed(more, 1 << 20).error().code, ErrorCode::Malformed);
    }

    void cutsAreRefused()
    {
        const QByteArray frame = compressed(text(50));
        for (qsizetype size = 0; size < frame.size(); ++size) {
            const Result<QByteArray> back = decompressed(QByteArray(frame.constData(), size), 1 << 20);
            QVERIFY(!back.ok());
            QCOMPARE(back.error().code, ErrorCode::Malformed);
        }
    }

    void twoFramesAreRefused()
    {
        const QByteArray frame = compressed(text(50));
        QVERIFY(!decompressed(frame.repeated(2), 1 << 20).ok());
        QVERIFY(!decompressed(QByteArray(frame).append('x'), 1 << 20).ok());
    }

    void foreignBytesAreRefused()
    {
        QCOMPARE(decompressed({}, 100).error().code, ErrorCode::Malformed);
        QCOMPARE(decompressed("not zstd at all", 100).error().code, ErrorCode::Malformed);
        QCOMPARE(decompressed(noise(1000), 1 << 20).error().code, ErrorCode::Malformed);
    }

    void damageNeverGrowsOrCrashes()
    {
        const QByteArray raw = text(200);
        const QByteArray frame = compressed(raw);
        for (qsizetype i = 0; i < frame.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray damaged = frame;
                damaged[i] = char(damaged[i] ^ (1 << bit));
                const Result<QByteArray> back = decompressed(damaged, raw.size());
                QVERIFY(!back.ok() || back->size() <= raw.size());
            }
        }
    }

    void threadsCompressAtTheSameTime()
    {
        std::vector<int> good(4);
        {
            std::vector<std::jthread> threads;
            threads.reserve(good.size());
            for (int &count : good) {
                threads.emplace_back([&count] {
                    for (int i = 1; i <= 50; ++i) {
                        const QByteArray raw = text(i);
                        const Result<QByteArray> back = decompressed(compressed(raw), raw.size());
                        count += back.ok() && *back == raw ? 1 : 0;
                    }
                });
            }
        }
        QCOMPARE(good, std::vector<int>(4, 50));
    }

    void rowHashIsTheSameOnEveryMachine()
    {
        // XXH3_64bits of nothing with seed 0, from the algorithm's specification.
        QCOMPARE(rowHash({}, 0), 0x2d06800538d394c2ULL);
        QVERIFY(rowHash("row", 1) != rowHash("row", 2));
        QVERIFY(rowHash("row", 1) != rowHash("roW", 1));
        QCOMPARE(rowHash("row", 1), rowHash(QByteArray("row"), 1));
    }
};

QTEST_APPLESS_MAIN(CompressionTest)
#include "CompressionTest.moc"
