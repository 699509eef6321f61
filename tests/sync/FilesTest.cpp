// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaReader.h"
#include "client/sync/DeskCore.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/AssignmentFile.h"
#include "common/domain/content/ContentHash.h"
#include "tests/story/StoryServer.h"
#include "tests/support/Ended.h"
#include "tests/support/Patience.h"

#include <QDirIterator>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Files between whole desks and the real server: there and back, cut off, damaged, refused, ahead.
class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFileTravels();
    void anUploadGoesOnAfterAKill();
    void aDownloadGoesOnAfterACancel();
    void aDamagedCopyIsFetchedAgain();
    void withoutANetworkWhatIsHereOpens();
    void whatIsNotSentYetIsSaid();
    void whatWaitsIsToldInTheNextRun();
    void whatWasFetchedMayGo();
    void aTypeTheInstallationRefusesIsSaid();
    void filesMayComeAhead();
    void whatIsTakenAwayLeavesNoByte();
    void theCacheKeepsItsLimit();
    void aBackupHoldsTheFiles();

private:
    struct Desk
    {
        QString name;
        QString user;
        std::unique_ptr<DeskCore> core;
    };
    void serve(const QStringList &more = {});
    /// Opens the desk, signing in on first use.
    void open(Desk &desk, bool listen = false);
    void close(Desk &desk) { desk.core.reset(); }
    QString profileOf(const Desk &desk) const { return m_folder->filePath(desk.name); }
    void set(const Desk &desk, const QString &key, const QVariant &value);
    QString fileOf(const QString &name, const QByteArray &bytes);
    /// Adds a file to the task from the leader's desk and sends the command; not the bytes.
    ContentRef attach(const QString &name, const QByteArray &bytes);
    /// attach() and the bytes; the row, once the other desk has it.
    Id share(const QString &name, const QByteArray &bytes);
    QList<AssignmentFile> rowsOf(const Desk &desk);
    Result<QString> openOn(const Desk &desk, const Id &row);
    /// Names of the files that the desk holds.
    QStringList heldBy(const Desk &desk);

    std::unique_ptr<StoryServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    Desk m_leader;
    Desk m_other;
    Id m_task;
};

namespace {

constexpr int patienceMs = 60'000;

QByteArray pdf(qsizetype size, char filler = 'x')
{
    return QByteArray("%PDF-1.7\n").leftJustified(size, filler);
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Notes how a transfer goes.
struct Watched
{
    explicit Watched(DeskCore &desk)
    {
        QObject::connect(&desk, &DeskCore::transferChanged, &context, [this](const TransferStatus &status) {
            if (first < 0 && status.phase == TransferStatus::Phase::Moving && status.done > 0)
                first = status.done;
            last = status;
            if (onChange)
                onChange(status);
        });
    }
    QObject context;
    /// The first progress that was told.
    qint64 first = -1;
    TransferStatus last;
    std::function<void(const TransferStatus &)> onChange;
};

} // namespace

void FilesTest::init()
{
    m_server = std::make_unique<StoryServer>();
    EDESK_EXITS(m_server->init(), 0);
    serve();
    m_folder = std::make_unique<QTemporaryDir>();
    m_leader = {u"leader"_s, u"leader.stttt"_s, {}};
    m_other = {u"other"_s, u"specialist.stttt-cntt"_s, {}};
    open(m_leader);
    open(m_other);
    GiveAssignment task;
    task.title = u"Báo cáo có tệp"_s;
    task.lead = m_other.core->identity().person;
    const auto given =
        ended(m_leader.core->submit(QString::fromLatin1(GiveAssignment::Name), valuesOf(task)));
    QVERIFY2(given, said(given).constData());
    m_task = given->subject.id;
    const auto sent = ended(m_leader.core->syncOnce());
    QVERIFY2(sent, said(sent).constData());
    const auto pulled = ended(m_other.core->syncOnce());
    QVERIFY2(pulled, said(pulled).constData());
}

void FilesTest::cleanup()
{
    close(m_leader);
    close(m_other);
    m_server.reset();
}

void FilesTest::serve(const QStringList &more)
{
    const auto serving = m_server->serve(more);
    QVERIFY2(serving, said(serving).constData());
}

void FilesTest::open(Desk &desk, bool listen)
{
    const bool known = QFile::exists(profileOf(desk) + u"/replica.db"_s);
    DeskWorker::Config config{profileOf(desk), {}, &edeskCatalogue(), &m_clock};
    config.listen = listen;
    config.keychain = false;
    desk.core = std::make_unique<DeskCore>(config);
    const StoryAccount account = m_server->account(desk.user);
    const auto opened = known ? ended(desk.core->restore())
                              : ended(desk.core->signIn(QUrl(m_server->url()), m_server->authority(),
                                                        account.user, account.password, u"Máy thử"_s));
    QVERIFY2(opened, said(opened).constData());
    if (known)
        return;
    const auto synced = ended(desk.core->syncOnce());
    QVERIFY2(synced, said(synced).constData());
}

void FilesTest::set(const Desk &desk, const QString &key, const QVariant &value)
{
    QSettings settings(profileOf(desk) + u"/profile.ini"_s, QSettings::IniFormat);
    settings.setValue(key, value);
}

QString FilesTest::fileOf(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return path;
}

ContentRef FilesTest::attach(const QString &name, const QByteArray &bytes)
{
    const auto ref = ended(m_leader.core->addFile(fileOf(name, bytes)));
    if (!ref)
        qFatal("%s", said(ref).constData());
    AttachAssignmentFile attach;
    static_cast<ContentRef &>(attach) = *ref;
    attach.assignmentId = m_task;
    const auto given =
        ended(m_leader.core->submit(QString::fromLatin1(AttachAssignmentFile::Name), valuesOf(attach)));
    const auto sent = given ? ended(m_leader.core->syncOnce()) : Result<void>(given.error());
    if (!sent)
        qFatal("%s", said(sent).constData());
    return *ref;
}

Id FilesTest::share(const QString &name, const QByteArray &bytes)
{
    const ContentRef ref = attach(name, bytes);
    const auto sent = ended(m_leader.core->sendFiles());
    const auto pulled = sent ? ended(m_other.core->syncOnce()) : sent;
    if (!pulled)
        qFatal("%s", said(pulled).constData());
    for (const AssignmentFile &row : rowsOf(m_other)) {
        if (row.content == ref.content && row.name == name)
            return row.id;
    }
    qFatal("no row");
}

QList<AssignmentFile> FilesTest::rowsOf(const Desk &desk)
{
    const auto reader = ReplicaReader::open(profileOf(desk), edeskCatalogue());
    const auto rows =
        reader ? (*reader)->load<AssignmentFile>({}) : Result<std::vector<AssignmentFile>>(reader.error());
    return rows ? QList<AssignmentFile>(rows->begin(), rows->end()) : QList<AssignmentFile>();
}

Result<QString> FilesTest::openOn(const Desk &desk, const Id &row)
{
    return ended(desk.core->openContent({EntityKind::AssignmentFile, row}));
}

QStringList FilesTest::heldBy(const Desk &desk)
{
    QStringList names;
    QDirIterator files(profileOf(desk) + u"/files"_s, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        names.append(files.fileName());
    }
    return names;
}

void FilesTest::aFileTravels()
{
    const QByteArray bytes = pdf(3'000'000);
    Watched up(*m_leader.core);
    Watched down(*m_other.core);
    const Id row = share(u"Tờ trình.pdf"_s, bytes);
    QTRY_COMPARE(up.last.phase, TransferStatus::Phase::Done);
    QCOMPARE(up.last.direction, TransferStatus::Direction::Up);
    QCOMPARE(up.last.size, bytes.size());
    const auto opened = openOn(m_other, row);
    QVERIFY2(opened, said(opened).constData());
    QCOMPARE(contentsOf(*opened), bytes);
    QTRY_COMPARE(down.last.phase, TransferStatus::Phase::Done);
    QCOMPARE(down.last.direction, TransferStatus::Direction::Down);
    // The sender needs no network for its own.
    m_server->kill();
    const auto own = openOn(m_leader, row);
    QVERIFY2(own, said(own).constData());
    QCOMPARE(contentsOf(*own), bytes);
}

void FilesTest::anUploadGoesOnAfterAKill()
{
    const QByteArray bytes = pdf(60'000'000);
    attach(u"Lớn.pdf"_s, bytes);
    Watched before(*m_leader.core);
    before.onChange = [&](const TransferStatus &status) {
        if (status.done >= 3'000'000)
            m_server->kill();
    };
    const auto cut = ended(m_leader.core->sendFiles());
    QVERIFY(!cut);
    // The desk's program ends, too.
    close(m_leader);
    serve();
    open(m_leader);
    Watched after(*m_leader.core);
    const auto sent = ended(m_leader.core->sendFiles());
    QVERIFY2(sent, said(sent).constData());
    QTRY_VERIFY2(after.first >= 3'000'000, QByteArray::number(after.first).constData());
    const auto pulled = ended(m_other.core->syncOnce());
    QVERIFY2(pulled, said(pulled).constData());
    const auto opened = openOn(m_other, rowsOf(m_other).constFirst().id);
    QVERIFY2(opened, said(opened).constData());
    QCOMPARE(contentsOf(*opened), bytes);
}

void FilesTest::aDownloadGoesOnAfterACancel()
{
    const QByteArray bytes = pdf(60'000'000);
    const Id row = share(u"Lớn.pdf"_s, bytes);
    Watched before(*m_other.core);
    before.onChange = [&](const TransferStatus &status) {
        if (status.phase == TransferStatus::Phase::Moving && status.done >= 3'000'000)
            m_other.core->cancelTransfer(status.content);
    };
    const auto cancelled = openOn(m_other, row);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QTRY_COMPARE(before.last.phase, TransferStatus::Phase::Stopped);
    close(m_other);
    open(m_other);
    Watched after(*m_other.core);
    const auto opened = openOn(m_other, row);
    QVERIFY2(opened, said(opened).constData());
    QVERIFY2(after.first >= 3'000'000, QByteArray::number(after.first).constData());
    QCOMPARE(contentsOf(*opened), bytes);
}

void FilesTest::aDamagedCopyIsFetchedAgain()
{
    const QByteArray bytes = pdf(100'000);
    const Id row = share(u"Tờ trình.pdf"_s, bytes);
    const auto first = openOn(m_other, row);
    QVERIFY2(first, said(first).constData());
    QFile file(*first);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(500) && file.write("hỏng") > 0);
    file.close();
    const auto again = openOn(m_other, row);
    QVERIFY2(again, said(again).constData());
    QCOMPARE(contentsOf(*again), bytes);
}

void FilesTest::withoutANetworkWhatIsHereOpens()
{
    const Id here = share(u"Đã tải.pdf"_s, pdf(1000, 'a'));
    const Id there = share(u"Chưa tải.pdf"_s, pdf(1000, 'b'));
    QVERIFY(openOn(m_other, here).ok());
    m_other.core->setOffline(true);
    QVERIFY(openOn(m_other, here).ok());
    const auto missing = openOn(m_other, there);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::ServerUnreachable);
    m_other.core->setOffline(false);
    const auto fetched = openOn(m_other, there);
    QVERIFY2(fetched, said(fetched).constData());
}

void FilesTest::whatIsNotSentYetIsSaid()
{
    attach(u"Chưa gửi.pdf"_s, pdf(1000));
    const auto pulled = ended(m_other.core->syncOnce());
    QVERIFY2(pulled, said(pulled).constData());
    const auto missing = openOn(m_other, rowsOf(m_other).constFirst().id);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileNotHere);
    const auto unknown = openOn(m_other, Id::create());
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
}

void FilesTest::whatWaitsIsToldInTheNextRun()
{
    const ContentRef ref = attach(u"Chưa gửi.pdf"_s, pdf(1000));
    QTRY_COMPARE_WITH_TIMEOUT(m_leader.core->transfers().size(), 1, patienceMs);
    close(m_leader);
    open(m_leader);
    QTRY_COMPARE_WITH_TIMEOUT(m_leader.core->transfers().size(), 1, patienceMs);
    const TransferStatus waits = m_leader.core->transfers().constFirst();
    QCOMPARE(waits.content, ref.content);
    QCOMPARE(waits.direction, TransferStatus::Direction::Up);
    QCOMPARE(waits.phase, TransferStatus::Phase::Waiting);
    const auto sent = ended(m_leader.core->sendFiles());
    QVERIFY2(sent, said(sent).constData());
    QTRY_VERIFY_WITH_TIMEOUT(m_leader.core->transfers().isEmpty(), patienceMs);
}

void FilesTest::whatWasFetchedMayGo()
{
    const Id row = share(u"Tờ trình.pdf"_s, pdf(1000, 'a'));
    QVERIFY(openOn(m_other, row).ok());
    const auto own = ended(m_other.core->addFile(fileOf(u"Của tôi.pdf"_s, pdf(1000, 'b'))));
    QVERIFY2(own, said(own).constData());
    QCOMPARE(heldBy(m_other).size(), 2);
    const auto gone = ended(m_other.core->forgetFetched());
    QVERIFY2(gone, said(gone).constData());
    // What only this desk has stays.
    QCOMPARE(heldBy(m_other), QStringList{own->content});
    const auto again = openOn(m_other, row);
    QVERIFY2(again, said(again).constData());
}

void FilesTest::aTypeTheInstallationRefusesIsSaid()
{
    QVERIFY(m_server->stop().ok());
    serve({u"--file-types"_s, u"docx,xlsx"_s});
    attach(u"Tờ trình.pdf"_s, pdf(1000));
    QTRY_COMPARE(m_leader.core->outbox().constLast().state, OutboxState::Refused);
    const OutboxItem item = m_leader.core->outbox().constLast();
    QCOMPARE(item.refusal->code, ErrorCode::FileTypeRefused);
    QCOMPARE(item.refusal->details.last(), u"file_type.forbidden"_s);
    QVERIFY(rowsOf(m_leader).isEmpty());
    const auto nothing = ended(m_leader.core->sendFiles());
    QVERIFY2(nothing, said(nothing).constData());
}

void FilesTest::filesMayComeAhead()
{
    const QByteArray bytes = pdf(100'000);
    const Id row = share(u"Tờ trình.pdf"_s, bytes);
    close(m_other);
    open(m_other, true);
    QTRY_COMPARE_WITH_TIMEOUT(m_other.core->status().phase, SyncPhase::Idle, patienceMs);
    QVERIFY(heldBy(m_other).isEmpty());
    close(m_other);
    set(m_other, u"files/fetch_ahead"_s, true);
    open(m_other, true);
    QTRY_COMPARE_WITH_TIMEOUT(heldBy(m_other), QStringList{contentHashOf(bytes)}, patienceMs);
    m_server->kill();
    const auto opened = openOn(m_other, row);
    QVERIFY2(opened, said(opened).constData());
}

void FilesTest::whatIsTakenAwayLeavesNoByte()
{
    const Id row = share(u"Tờ trình.pdf"_s, pdf(1000));
    QVERIFY(openOn(m_other, row).ok());
    QCOMPARE(heldBy(m_other).size(), 1);
    const auto removed = ended(m_leader.core->submit(QString::fromLatin1(RemoveAssignmentFile::Name),
                                                     valuesOf(RemoveAssignmentFile{m_task, row})));
    QVERIFY2(removed, said(removed).constData());
    QVERIFY(ended(m_leader.core->syncOnce()).ok());
    QVERIFY(ended(m_other.core->syncOnce()).ok());
    const auto gone = openOn(m_other, row);
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
    QTRY_VERIFY(heldBy(m_other).isEmpty());
}

void FilesTest::theCacheKeepsItsLimit()
{
    close(m_other);
    set(m_other, u"files/cache_megabytes"_s, 1);
    open(m_other);
    const Id first = share(u"Một.pdf"_s, pdf(700'000, 'a'));
    const Id second = share(u"Hai.pdf"_s, pdf(700'000, 'b'));
    QVERIFY(openOn(m_other, first).ok());
    const auto opened = openOn(m_other, second);
    QVERIFY2(opened, said(opened).constData());
    QTRY_COMPARE(heldBy(m_other), QStringList{QFileInfo(*opened).fileName()});
    const auto again = openOn(m_other, first);
    QVERIFY2(again, said(again).constData());
    QCOMPARE(contentsOf(*again), pdf(700'000, 'a'));
}

void FilesTest::aBackupHoldsTheFiles()
{
    const QByteArray bytes = pdf(100'000);
    const Id row = share(u"Tờ trình.pdf"_s, bytes);
    const QString backup = m_server->file(u"backup.db"_s);
    EDESK_EXITS(m_server->run(u"backup"_s, {u"--to"_s, backup}), 0);
    QVERIFY(m_server->stop().ok());
    const QString content = contentHashOf(bytes);
    const QString stored =
        m_server->data() + u"/files/%1/%2/%3"_s.arg(content.left(2), content.mid(2, 2), content);
    EDESK_EXITS(m_server->run(u"check"_s), 0);
    QVERIFY(QFile::remove(stored));
    EDESK_EXITS(m_server->run(u"check"_s), 1);
    EDESK_EXITS(m_server->run(u"restore"_s, {u"--from"_s, backup}), 0);
    EDESK_EXITS(m_server->run(u"check"_s), 0);
    serve();
    QVERIFY(ended(m_other.core->syncOnce()).ok());
    const auto opened = openOn(m_other, row);
    QVERIFY2(opened, said(opened).constData());
    QCOMPARE(contentsOf(*opened), bytes);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::FilesTest)
#include "FilesTest.moc"
