// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ContentCache.h"

#include "common/domain/content/ContentHash.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

namespace edesk {

using namespace Qt::StringLiterals;

/// The desk's contents: brought in unchanged, verified before use, evicted oldest first.
class ContentCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileIsBroughtIn();
    void whatMayNotIsNot_data();
    void whatMayNotIsNot();
    void aFileThatChangesIsNotTaken();
    void aDamagedFileIsNotUsed();
    void fetchedBytesAreVerified();
    void theLeastRecentlyUsedGoFirst();
    void onlyWhatIsNeededStays();
    void copiesOfAnEarlierRunGo();

private:
    QString write(const QString &name, const QByteArray &bytes);
    /// Brings bytes in as a text, used some minutes ago.
    ContentRef hold(const QByteArray &bytes, int minutesAgo);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ContentCache> m_cache;
};

void ContentCacheTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_cache = std::make_unique<ContentCache>(m_folder->filePath(u"profile"_s));
}

QString ContentCacheTest::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return path;
}

ContentRef ContentCacheTest::hold(const QByteArray &bytes, int minutesAgo)
{
    const auto taken = m_cache->take(write(u"held.txt"_s, bytes));
    if (!taken || !m_cache->adopt(*taken))
        qFatal("not taken");
    QFile file(m_cache->pathOf(taken->ref.content));
    if (!file.open(QIODevice::ReadWrite) ||
        !file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo),
                          QFileDevice::FileModificationTime))
        qFatal("no time");
    return taken->ref;
}

void ContentCacheTest::aFileIsBroughtIn()
{
    const QByteArray bytes = "%PDF-1.7 " + QByteArray(3'000'000, 'x');
    const QString path = write(u"Tờ trình.pdf"_s, bytes);
    const auto taken = m_cache->take(path);
    QVERIFY(taken.ok());
    QCOMPARE(taken->ref,
             (ContentRef{contentHashOf(bytes), u"Tờ trình.pdf"_s, bytes.size(), u"application/pdf"_s}));
    QVERIFY(!m_cache->holds(taken->ref));
    QVERIFY(m_cache->adopt(*taken));
    QVERIFY(QFile::remove(path));
    const QString held = m_cache->verified(taken->ref);
    QFile file(held);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void ContentCacheTest::whatMayNotIsNot_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("key");
    QTest::newRow("empty") << u"a.txt"_s << QByteArray() << u"file.empty"_s;
    QTest::newRow("type") << u"a.exe"_s << QByteArray("MZ") << u"file.type"_s;
    QTest::newRow("a PDF that is none") << u"a.pdf"_s << QByteArray("MZ") << u"file.type"_s;
    QTest::newRow("name") << u"a.txt "_s << QByteArray("x") << u"file.name"_s;
}

void ContentCacheTest::whatMayNotIsNot()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, key);
    const auto taken = m_cache->take(write(name, bytes));
    QVERIFY(!taken);
    QCOMPARE(errorKey(taken.error().code), key);
    const auto none = m_cache->take(m_folder->filePath(u"none.txt"_s));
    QCOMPARE(errorKey(none.error().code), u"file.failed"_s);
    const auto folder = m_cache->take(m_folder->path());
    QCOMPARE(errorKey(folder.error().code), u"file.failed"_s);
    // Nothing of it is left.
    const QDir incoming(m_folder->filePath(u"profile/files/incoming"_s));
    QVERIFY(incoming.entryList(QDir::Files).isEmpty());
}

/// Of a file that is written to without a pause every attempt but those between two writes must fail.
void ContentCacheTest::aFileThatChangesIsNotTaken()
{
    const QString path = write(u"a.txt"_s, QByteArray(4'000'000, 'x'));
    std::atomic<bool> stop = false;
    std::thread writer([&] {
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return;
        for (char c = 'a'; !stop; c = c == 'z' ? 'a' : char(c + 1)) {
            file.seek(2'000'000);
            file.write(&c, 1);
        }
    });
    QString key;
    for (int attempt = 0; attempt < 200 && key.isEmpty(); ++attempt) {
        const auto taken = m_cache->take(path);
        key = taken ? QString() : errorKey(taken.error().code);
    }
    stop = true;
    writer.join();
    QCOMPARE(key, u"file.changed"_s);
    QVERIFY(m_cache->take(path).ok());
}

void ContentCacheTest::aDamagedFileIsNotUsed()
{
    const ContentRef ref = hold("mười byte.", 0);
    QVERIFY(!m_cache->verified(ref).isEmpty());
    write(u"profile/files/%1/%2"_s.arg(ref.content.left(2), ref.content), QByteArray(ref.size, 'x'));
    QVERIFY(m_cache->holds(ref));
    QVERIFY(m_cache->verified(ref).isEmpty());
    QVERIFY(!m_cache->holds(ref));
}

void ContentCacheTest::fetchedBytesAreVerified()
{
    const QByteArray bytes = "từ máy chủ";
    const ContentRef ref{contentHashOf(bytes), u"a.txt"_s, bytes.size(), u"text/plain"_s};
    QVERIFY(m_cache->append(ref.content, QByteArrayView(bytes).first(4)));
    QCOMPARE(m_cache->arrived(ref.content), 4);
    QVERIFY(m_cache->append(ref.content, "sai rồi"));
    const auto altered = m_cache->complete(ref);
    QVERIFY(!altered);
    QCOMPARE(altered.error().code, ErrorCode::FileAltered);
    QCOMPARE(m_cache->arrived(ref.content), 0);
    QVERIFY(m_cache->append(ref.content, QByteArrayView(bytes).first(4)));
    QVERIFY(m_cache->append(ref.content, QByteArrayView(bytes).sliced(4)));
    QVERIFY(m_cache->complete(ref).ok());
    QVERIFY(!m_cache->verified(ref).isEmpty());
}

void ContentCacheTest::theLeastRecentlyUsedGoFirst()
{
    const ContentRef oldest = hold(QByteArray(1000, 'a'), 50);
    const ContentRef pinned = hold(QByteArray(1000, 'b'), 40);
    const ContentRef used = hold(QByteArray(1000, 'c'), 30);
    const ContentRef newest = hold(QByteArray(1000, 'd'), 20);
    QVERIFY(!m_cache->verified(used).isEmpty());
    m_cache->evict(4000, {pinned.content});
    QVERIFY(m_cache->holds(oldest));
    m_cache->evict(2500, {pinned.content});
    QVERIFY(!m_cache->holds(oldest));
    QVERIFY(!m_cache->holds(newest));
    QVERIFY(m_cache->holds(pinned));
    QVERIFY(m_cache->holds(used));
    // What was used last is what somebody looks at.
    m_cache->evict(0, {pinned.content});
    QVERIFY(m_cache->holds(pinned));
    QVERIFY(m_cache->holds(used));
}

void ContentCacheTest::onlyWhatIsNeededStays()
{
    const ContentRef kept = hold("giữ", 0);
    const ContentRef gone = hold("bỏ", 0);
    QVERIFY(m_cache->append(gone.content, "một phần"));
    m_cache->keepOnly({kept.content});
    QVERIFY(m_cache->holds(kept));
    QVERIFY(!m_cache->holds(gone));
    QCOMPARE(m_cache->arrived(gone.content), 0);
}

void ContentCacheTest::copiesOfAnEarlierRunGo()
{
    const auto taken = m_cache->take(write(u"a.txt"_s, "chưa dùng"));
    QVERIFY(taken.ok());
    QVERIFY(m_cache->append(taken->ref.content, "một phần"));
    m_cache->forgetCopies();
    QVERIFY(!QFile::exists(taken->copy));
    QVERIFY(m_cache->arrived(taken->ref.content) > 0);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::ContentCacheTest)
#include "ContentCacheTest.moc"
