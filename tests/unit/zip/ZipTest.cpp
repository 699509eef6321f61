// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/zip/ZipReader.h"
#include "client/zip/ZipWriter.h"
#include "tests/unit/scanning/SmallDisk.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

class ZipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsWrittenIsReadByAnotherProgram();
    void limitsHold();
    void namesAreUnique();
    void aTakenPlaceIsLeftAlone();
    void aCancelledOneLeavesNothing();
    void progressEndsWhole();
    void aFullDiskIsSaid();
    void aFileThatWentIsSaid();
    void damagedOnesAreRefused_data();
    void damagedOnesAreRefused();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString fileOf(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    /// What nothing makes smaller.
    static QByteArray noise(int size)
    {
        QRandomGenerator random(7);
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &c : bytes)
            c = char(random.bounded(256));
        return bytes;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ZipTest::whatIsWrittenIsReadByAnotherProgram()
{
    auto zip = ZipWriter::create(path(u"Hồ sơ.zip"_s));
    QVERIFY(zip);
    QVERIFY(zip->add(u"muc-luc.xml"_s, "<a/>"));
    QVERIFY(zip->addFile(u"van-ban/001/Tờ trình.pdf"_s, fileOf(u"x"_s, noise(200'000))));
    QVERIFY(!QFile::exists(path(u"Hồ sơ.zip"_s)));
    QVERIFY(zip->finish());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), (QStringList{u"Hồ sơ.zip"_s, u"x"_s}));
    QProcess unzip;
    unzip.setWorkingDirectory(m_folder->path());
    unzip.start(u"unzip"_s, {u"-q"_s, u"Hồ sơ.zip"_s, u"-d"_s, u"out"_s});
    QVERIFY(unzip.waitForFinished());
    QCOMPARE(unzip.exitCode(), 0);
    QFile read(path(u"out/van-ban/001/Tờ trình.pdf"_s));
    QVERIFY(read.open(QIODevice::ReadOnly));
    QCOMPARE(read.readAll(), noise(200'000));
    const auto own = ZipReader::open(path(u"Hồ sơ.zip"_s));
    QCOMPARE(*own->names(2), (QStringList{u"muc-luc.xml"_s, u"van-ban/001/Tờ trình.pdf"_s}));
    QCOMPARE(*own->read(u"muc-luc.xml"_s, 4), "<a/>");
}

void ZipTest::limitsHold()
{
    auto zip = ZipWriter::create(path(u"a.zip"_s));
    QVERIFY(zip->add(u"a"_s, QByteArray(1'000'000, 'a')) && zip->add(u"b"_s, "b") && zip->finish());
    const auto read = ZipReader::open(path(u"a.zip"_s));
    QCOMPARE(read->names(1).error().code, ErrorCode::TooLarge);
    QCOMPARE(read->read(u"a"_s, 999'999).error().code, ErrorCode::TooLarge);
    QCOMPARE(read->read(u"a"_s, 1'000'000)->size(), 1'000'000);
    QCOMPARE(read->read(u"c"_s, 10).error().code, ErrorCode::NotFound);
}

void ZipTest::namesAreUnique()
{
    auto zip = ZipWriter::create(path(u"a.zip"_s));
    QVERIFY(zip->add(u"a"_s, "1"));
    QCOMPARE(zip->add(u"a"_s, "2").error().code, ErrorCode::FileFailed);
}

void ZipTest::aTakenPlaceIsLeftAlone()
{
    const QString taken = fileOf(u"a.zip"_s, "mine");
    QCOMPARE(ZipWriter::create(taken).error().code, ErrorCode::FileFailed);
    QCOMPARE(ZipWriter::create(path(u"no/where.zip"_s)).error().code, ErrorCode::FileFailed);
    // What a killed program left in the way is not.
    fileOf(u"b.zip.part"_s, "half");
    auto zip = ZipWriter::create(path(u"b.zip"_s));
    QVERIFY(zip && zip->add(u"a"_s, "1") && zip->finish());
}

void ZipTest::aCancelledOneLeavesNothing()
{
    const QString large = fileOf(u"x"_s, noise(5'000'000));
    int asked = 0;
    {
        auto zip = ZipWriter::create(path(u"a.zip"_s));
        QVERIFY(zip->addFile(u"x"_s, large));
        const auto result = zip->finish({{}, [&] { return ++asked > 3; }});
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"x"_s});
}

void ZipTest::progressEndsWhole()
{
    auto zip = ZipWriter::create(path(u"a.zip"_s));
    QVERIFY(zip->addFile(u"x"_s, fileOf(u"x"_s, noise(5'000'000))));
    QList<double> parts;
    QVERIFY(zip->finish({[&](double part) { parts.append(part); }, {}}));
    QVERIFY(parts.size() > 3);
    QVERIFY(std::is_sorted(parts.begin(), parts.end()));
    QCOMPARE(parts.last(), 1.0);
}

void ZipTest::aFullDiskIsSaid()
{
    SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    disk.fillBut(100'000);
    {
        auto zip = ZipWriter::create(disk.path(u"a.zip"_s));
        QVERIFY(zip && zip->addFile(u"x"_s, fileOf(u"x"_s, noise(3'000'000))));
        const auto result = zip->finish();
        QCOMPARE(result.error().code, ErrorCode::StoreFull);
    }
    QVERIFY(QDir(disk.path({})).entryList({u"a.zip*"_s}, QDir::Files).isEmpty());
}

void ZipTest::aFileThatWentIsSaid()
{
    const QString file = fileOf(u"x"_s, "abc");
    auto zip = ZipWriter::create(path(u"a.zip"_s));
    QVERIFY(zip->addFile(u"x"_s, file));
    QVERIFY(QFile::remove(file));
    QCOMPARE(zip->finish().error().code, ErrorCode::FileFailed);
    QVERIFY(QDir(m_folder->path()).isEmpty());
    QCOMPARE(ZipWriter::create(path(u"b.zip"_s))->addFile(u"x"_s, file).error().code, ErrorCode::FileFailed);
}

void ZipTest::damagedOnesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    init();
    auto zip = ZipWriter::create(path(u"a.zip"_s));
    QVERIFY(zip->add(u"a"_s, noise(50'000)) && zip->finish());
    QFile file(path(u"a.zip"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    for (const int part : {10, 50, 90})
        QTest::addRow("cut off at %d %%", part) << sound.left(sound.size() * part / 100);
    QByteArray spoilt = sound;
    spoilt[sound.size() / 2] = char(~spoilt.at(sound.size() / 2));
    QTest::newRow("one byte spoilt") << spoilt;
}

void ZipTest::damagedOnesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    const auto zip = ZipReader::open(fileOf(u"x.zip"_s, bytes));
    const auto read = zip ? zip->read(u"a"_s, 100'000) : Result<QByteArray>(zip.error());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Malformed);
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::ZipTest)
#include "ZipTest.moc"
