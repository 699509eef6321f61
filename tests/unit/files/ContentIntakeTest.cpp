// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ContentIntake.h"

#include "common/domain/content/ContentHash.h"
#include "tests/unit/files/FilesWorld.h"
#include "tests/unit/files/SmallDisk.h"

#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

namespace edesk {

using namespace Qt::StringLiterals;

/// Contents that come in: in parts, cut off, altered, twice at once, too large for the disk.
class ContentIntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void aFileComesInPartsAndIsStoredOnce();
    void goesOnWhereItWasCutOff();
    void partsThatDoNotFitChangeNothing();
    void alteredBytesAreNotTaken();
    void aPdfThatIsNoneIsNotTaken();
    void knowingAHashIsNotHavingTheBytes();
    void whoCanReadItNeedNotSendItAgain();
    void unfinishedUploadsAreLimited();
    void offersAreChecked();
    void twoAtOnceStoreOneFile();
    void aFullDiskIsSaidAndLosesNothing();
    void nothingIsWrittenBehindTheVerification();
    void whatTheScannerFindsIsRemembered();
    void withoutAVerdictTheBytesWait();

private:
    std::unique_ptr<FilesWorld> newWorld(const FilePolicy &policy = {}, const VirusScanner *scanner = nullptr,
                                         const QString &folder = {});

    TestDatabases m_databases;
};

namespace {

constexpr qint64 someSize = 2 * contentPartSize + 12'345;

/// Says what it is told to.
class ToldScanner final : public VirusScanner
{
public:
    Result<QString> scan(const QString &) const override { return verdict; }
    Result<QString> verdict = QString();
};

template <typename Value>
QString keyOf(const Result<Value> &result)
{
    return result ? u"ok"_s : errorKey(result.error().code);
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::unique_ptr<FilesWorld> ContentIntakeTest::newWorld(const FilePolicy &policy, const VirusScanner *scanner,
                                                        const QString &folder)
{
    QFETCH_GLOBAL(int, dialect);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    return address ? std::make_unique<FilesWorld>(*address, policy, scanner, folder) : nullptr;
}

#define EDESK_WORLD(...)                                                                                     \
    const auto world = newWorld(__VA_ARGS__);                                                                \
    if (!world)                                                                                              \
        QSKIP("PostgreSQL is not installed");                                                                \
    const Id person = world->server.specialists[0]

void ContentIntakeTest::aFileComesInPartsAndIsStoredOnce()
{
    EDESK_WORLD();
    const auto file = SampleFile::pdf(someSize);
    const auto begun = world->offer(person, file);
    QVERIFY(begun && !begun->whole);
    QCOMPARE(begun->received, 0);
    QCOMPARE(demand(world->part(person, file, 0, contentPartSize)).received, contentPartSize);
    const auto done = world->upload(person, file);
    QVERIFY(done && done->whole);
    QCOMPARE(contentsOf(world->folder.wholePath(file.ref.content)), file.bytes);
    QCOMPARE(world->folder.unfinished(person), 0);
    const auto other = world->upload(world->server.specialists[1], file);
    QVERIFY(other && other->whole);
    int stored = 0;
    world->folder.forEach([&](const QString &) { ++stored; });
    QCOMPARE(stored, 1);
    QCOMPARE(world->server.number(u"SELECT count(*) FROM content"_s), 1);
    QCOMPARE(world->server.number(u"SELECT count(*) FROM content_holder"_s), 2);
}

void ContentIntakeTest::goesOnWhereItWasCutOff()
{
    EDESK_WORLD();
    const auto file = SampleFile::pdf(someSize);
    QVERIFY(world->offer(person, file));
    QVERIFY(world->part(person, file, 0, 100'000));
    // Another process takes over: what counts lies in the folder.
    ContentIntake again(world->server.clock, world->access, world->folder, {}, nullptr);
    const auto status = again.offer(world->database(), person, file.offer());
    QVERIFY(status && !status->whole);
    QCOMPARE(status->received, 100'000);
    QVERIFY(demand(world->upload(person, file)).whole);
    QCOMPARE(contentsOf(world->folder.wholePath(file.ref.content)), file.bytes);
}

void ContentIntakeTest::partsThatDoNotFitChangeNothing()
{
    EDESK_WORLD();
    const auto file = SampleFile::pdf(someSize);
    QCOMPARE(keyOf(world->part(person, file, 0, 10)), u"not_found"_s);
    QVERIFY(world->offer(person, file));
    QVERIFY(world->part(person, file, 0, 1000));
    QCOMPARE(demand(world->part(person, file, 0, 1000)).received, 1000);
    QCOMPARE(demand(world->part(person, file, 5000, 1000)).received, 1000);
    QCOMPARE(demand(world->intake.takePart(person, file.ref.content, file.ref.size, 1000, {})).received,
             1000);
    QCOMPARE(demand(world->intake.takePart(person, file.ref.content, file.ref.size, -1, "x")).received, 1000);
    const QByteArray tooMuch(file.ref.size, 'x');
    QCOMPARE(demand(world->intake.takePart(person, file.ref.content, file.ref.size, 1000, tooMuch)).received,
             1000);
    QCOMPARE(keyOf(world->intake.takePart(person, u"../../x"_s, 10, 0, "x")), u"invalid_argument"_s);
    QCOMPARE(keyOf(world->intake.takePart(person, file.ref.content, contentLimit + 1, 0, "x")),
             u"invalid_argument"_s);
    // Another size is another upload, which was never offered.
    QCOMPARE(keyOf(world->intake.takePart(person, file.ref.content, file.ref.size - 1, 0, "x")),
             u"not_found"_s);
    QVERIFY(demand(world->upload(person, file)).whole);
}

void ContentIntakeTest::alteredBytesAreNotTaken()
{
    EDESK_WORLD();
    auto file = SampleFile::pdf(someSize);
    file.bytes[5000] = char(~file.bytes[5000]);
    QCOMPARE(keyOf(world->upload(person, file)), u"file.altered"_s);
    QVERIFY(!world->folder.holds(file.ref.content, file.ref.size));
    QCOMPARE(world->server.number(u"SELECT count(*) FROM content"_s), 0);
    // It begins again.
    QCOMPARE(demand(world->offer(person, file)).received, 0);
    QVERIFY(demand(world->upload(person, SampleFile::pdf(someSize))).whole);
}

void ContentIntakeTest::aPdfThatIsNoneIsNotTaken()
{
    EDESK_WORLD();
    SampleFile file;
    file.bytes = "MZ this is a program";
    file.ref = {contentHashOf(file.bytes), u"Giấy mời.pdf"_s, file.bytes.size(), u"application/pdf"_s};
    const auto refused = world->upload(person, file);
    QCOMPARE(keyOf(refused), u"file.type"_s);
    QCOMPARE(refused.error().details.last(), u"file_type.differs"_s);
    QCOMPARE(world->folder.unfinished(person), 0);
}

void ContentIntakeTest::knowingAHashIsNotHavingTheBytes()
{
    EDESK_WORLD();
    const auto file = SampleFile::pdf(someSize);
    QVERIFY(demand(world->upload(person, file)).whole);
    const Id row = world->attach(person, file.ref);
    QCOMPARE(world->reading(person, row), u"ok"_s);
    // Someone who does not see the row names the hash in a row of their own.
    const Id thief = world->server.specialists[2];
    QCOMPARE(world->reading(thief, row), u"not_found"_s);
    const auto status = world->offer(thief, file);
    QVERIFY(status && !status->whole);
    QCOMPARE(status->received, 0);
    const Id own = world->server.give(world->deskOf(world->server.leader), u"Việc khác"_s, thief);
    world->task = own;
    const Id ownRow = world->attach(thief, file.ref);
    QCOMPARE(world->reading(thief, ownRow), u"file.not_here"_s);
    QVERIFY(demand(world->upload(thief, file)).whole);
    QCOMPARE(world->reading(thief, ownRow), u"ok"_s);
}

void ContentIntakeTest::whoCanReadItNeedNotSendItAgain()
{
    EDESK_WORLD();
    const auto file = SampleFile::pdf(someSize);
    QVERIFY(demand(world->upload(person, file)).whole);
    world->attach(person, file.ref);
    const Id reader = world->server.specialists[1];
    QVERIFY(demand(world->offer(reader, file)).whole);
    QVERIFY(demand(world->table().isHolder(file.ref.content, reader)));
}

void ContentIntakeTest::unfinishedUploadsAreLimited()
{
    FilePolicy policy;
    policy.uploads = 2;
    EDESK_WORLD(policy);
    for (int seed = 1; seed <= 2; ++seed)
        QVERIFY(world->offer(person, SampleFile::pdf(1000, seed)));
    const auto third = SampleFile::pdf(1000, 3);
    QCOMPARE(keyOf(world->offer(person, third)), u"file.uploads"_s);
    QVERIFY(world->offer(world->server.specialists[1], third));
    QVERIFY(demand(world->upload(person, SampleFile::pdf(1000, 1))).whole);
    QVERIFY(world->offer(person, third));
}

void ContentIntakeTest::offersAreChecked()
{
    FilePolicy policy;
    policy.extensions = {u"pdf"_s};
    EDESK_WORLD(policy);
    const auto good = SampleFile::pdf(1000).offer();
    const auto key = [&](auto change) {
        auto offer = good;
        change(offer);
        return keyOf(world->intake.offer(world->database(), person, offer));
    };
    QCOMPARE(key([](auto &o) { o.size = 0; }), u"file.empty"_s);
    QCOMPARE(key([](auto &o) { o.size = contentLimit + 1; }), u"file.too_large"_s);
    QCOMPARE(key([](auto &o) { o.content = u"x"_s; }), u"invalid_argument"_s);
    QCOMPARE(key([](auto &o) { o.name = u"a/b.pdf"_s; }), u"file.name"_s);
    QCOMPARE(key([](auto &o) { o.name = u"a.exe"_s; }), u"file.type"_s);
    QCOMPARE(key([](auto &o) { o.name = u"a.docx"_s; }), u"file.type"_s);
    QCOMPARE(key([](auto &) {}), u"ok"_s);
}

void ContentIntakeTest::twoAtOnceStoreOneFile()
{
    EDESK_WORLD();
    const auto file = SampleFile::pdf(someSize);
    // One person on two desks, and another, all at once; who is in another's way tries again.
    std::vector<std::thread> senders;
    std::atomic<int> whole = 0;
    for (const Id &sender : {person, person, world->server.specialists[1]}) {
        senders.emplace_back([&, sender] {
            const auto database = world->server.connect();
            for (;;) {
                const auto status = world->intake.offer(*database, sender, file.offer());
                if (status && status->whole) {
                    ++whole;
                    return;
                }
                if (!status && status.error().code == ErrorCode::FileAltered)
                    return;
                if (status)
                    (void)world->part(sender, file, status->received, 300'000).ok();
                else
                    std::this_thread::yield();
            }
        });
    }
    for (std::thread &sender : senders)
        sender.join();
    QCOMPARE(whole.load(), 3);
    QCOMPARE(contentsOf(world->folder.wholePath(file.ref.content)), file.bytes);
    QCOMPARE(world->folder.unfinished(person), 0);
}

void ContentIntakeTest::aFullDiskIsSaidAndLosesNothing()
{
    const SmallDisk disk(2);
    if (!disk.isMounted())
        QSKIP("no disk could be mounted");
    EDESK_WORLD({}, nullptr, disk.folder() + u"/files"_s);
    const auto file = SampleFile::pdf(someSize);
    QCOMPARE(keyOf(world->upload(person, file)), u"store.full"_s);
    QVERIFY(!world->folder.holds(file.ref.content, file.ref.size));
    const auto small = SampleFile::pdf(1000, 2);
    QVERIFY(!demand(world->offer(person, file)).whole);
    // There is room again.
    auto part = demand(world->folder.part(file.ref.content, file.ref.size, person, false));
    part->discard();
    part.reset();
    QVERIFY(demand(world->upload(person, small)).whole);
}

void ContentIntakeTest::nothingIsWrittenBehindTheVerification()
{
    EDESK_WORLD();
    const auto file = SampleFile::pdf(someSize);
    QVERIFY(world->offer(person, file));
    auto held = demand(world->folder.part(file.ref.content, file.ref.size, person, false));
    QVERIFY(held.has_value());
    QCOMPARE(keyOf(world->part(person, file, 0, 10)), u"net.busy"_s);
    QCOMPARE(keyOf(world->offer(person, file)), u"net.busy"_s);
    held.reset();
    QVERIFY(demand(world->upload(person, file)).whole);
    QCOMPARE(keyOf(world->part(person, file, 0, 10)), u"not_found"_s);
}

void ContentIntakeTest::whatTheScannerFindsIsRemembered()
{
    ToldScanner scanner;
    scanner.verdict = u"Eicar-Signature"_s;
    EDESK_WORLD({}, &scanner);
    const auto file = SampleFile::pdf(1000);
    const auto refused = world->upload(person, file);
    QCOMPARE(keyOf(refused), u"file.infected"_s);
    QCOMPARE(refused.error().details, (QStringList{file.ref.name, u"Eicar-Signature"_s}));
    QVERIFY(!world->folder.holds(file.ref.content, file.ref.size));
    QCOMPARE(world->folder.unfinished(person), 0);
    QCOMPARE(keyOf(world->offer(world->server.specialists[1], file)), u"file.infected"_s);
    QCOMPARE(world->reading(person, world->attach(person, file.ref)), u"file.infected"_s);
}

void ContentIntakeTest::withoutAVerdictTheBytesWait()
{
    ToldScanner scanner;
    scanner.verdict = failure(ErrorCode::ScannerUnavailable);
    EDESK_WORLD({}, &scanner);
    const auto file = SampleFile::pdf(1000);
    QCOMPARE(keyOf(world->upload(person, file)), u"file.scanner"_s);
    QCOMPARE(world->folder.unfinished(person), 1);
    QVERIFY(!world->folder.holds(file.ref.content, file.ref.size));
    scanner.verdict = QString();
    QVERIFY(demand(world->offer(person, file)).whole);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::ContentIntakeTest)
#include "ContentIntakeTest.moc"
