// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/ProfileLock.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/sync/SystemAudit.h"
#include "tests/unit/server/Demand.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#include <sys/mount.h>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

/// A small disk in memory, mounted while it lives. Only root may mount.
class SmallDisk
{
public:
    SmallDisk()
        : m_mounted(::mount("tmpfs", path().constData(), "tmpfs", 0, "size=24m") == 0),
          m_error(m_mounted ? 0 : errno)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(path().constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    QString folder() const { return m_folder.path(); }
    /// Empty when it is mounted.
    QString trouble() const
    {
        return m_mounted ? QString() : u"no disk could be mounted: "_s + qt_error_string(m_error);
    }
    /// Takes all room there is.
    void fill()
    {
        QFile ballast(ballastPath());
        if (!ballast.open(QIODevice::Append | QIODevice::Unbuffered))
            qFatal("no ballast");
        for (qsizetype size = 1 << 20; size > 0; size /= 2) {
            while (ballast.write(QByteArray(size, 'x')) == size)
                continue;
        }
    }
    void makeRoom() { QFile::remove(ballastPath()); }
    bool setReadOnly()
    {
        return ::mount("tmpfs", path().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=24m") == 0;
    }

private:
    QByteArray path() const { return QFile::encodeName(m_folder.path()); }
    QString ballastPath() const { return m_folder.filePath(u"ballast"_s); }

    QTemporaryDir m_folder;
    bool m_mounted;
    int m_error;
};

GiveAssignment task(const QString &title, const Id &lead)
{
    GiveAssignment give;
    give.title = title;
    give.lead = lead;
    return give;
}

} // namespace

/// A desk whose disk is full, or may only be read: it says so, loses nothing, and goes on once it can.
class FullDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"edesk.auth.sessions=false\nedesk.server.request=false"_s);
    }
    void losesNothingAndGoesOn();
    void openingOnAFullDiskSaysSo();
    void aFolderThatMayOnlyBeReadSaysSo();
};

void FullDiskTest::losesNothingAndGoesOn()
{
    SmallDisk disk;
    if (!disk.trouble().isEmpty())
        QSKIP(qPrintable(disk.trouble()));
    QTemporaryDir folder;
    SimulatedServer server(folder.filePath(u"server"_s));
    SimulatedDesk leader(server, server.account(u"leader"_s), folder.filePath(u"leader"_s));
    SimulatedDesk desk(server, server.account(u"specialist"_s), disk.folder() + u"/desk"_s);
    for (SimulatedDesk *one : {&leader, &desk}) {
        demand(one->signIn());
        demand(one->sync());
    }
    disk.fill();

    QList<Id> kept;
    Result<OutboxItem> last = failure(ErrorCode::Internal);
    constexpr int most = 2000;
    for (int i = 0; i < most; ++i) {
        last = desk.submit(task(u"Đĩa sắp đầy %1"_s.arg(i), desk.person()));
        if (!last)
            break;
        kept.append(last->command.id);
    }
    QVERIFY2(!last, "the disk never became full");
    QCOMPARE(last.error().code, ErrorCode::StoreFull);
    QVERIFY(!errorHint(last.error(), Language::Vietnamese).isEmpty());
    QCOMPARE(desk.replica().outbox().items().size(), kept.size());
    for (int i = 0; i < 10; ++i)
        demand(leader.submit(task(u"Từ nơi khác %1 "_s.arg(i) + QString(400, u'd'), desk.person())));
    demand(leader.sync());
    QSignalSpy troubled(&desk.engine(), &SyncEngine::troubled);
    for (int round = 0; round < 2; ++round) {
        const auto synced = desk.sync();
        QVERIFY(!synced);
        QCOMPARE(synced.error().code, ErrorCode::StoreFull);
        QCOMPARE(desk.engine().status().phase, SyncPhase::Failed);
    }
    // Told once, not with every try.
    QCOMPARE(troubled.count(), 1);

    disk.makeRoom();
    demand(desk.sync());
    QCOMPARE(desk.engine().status().phase, SyncPhase::Idle);
    for (const Id &command : kept)
        QCOMPARE(desk.stateOf(command), OutboxState::Done);
    QCOMPARE(demand(server.database().number(
                 u"SELECT count(*) FROM assignment WHERE title LIKE 'Đĩa sắp đầy%'"_s)),
             kept.size());
    const Id after = demand(desk.submit(task(u"Có chỗ rồi"_s, desk.person()))).command.id;
    desk.crash();
    demand(desk.sync());
    QCOMPARE(desk.stateOf(after), OutboxState::Done);
    QCOMPARE(SystemAudit(server).faults(desk), QStringList());
}

void FullDiskTest::openingOnAFullDiskSaysSo()
{
    SmallDisk disk;
    if (!disk.trouble().isEmpty())
        QSKIP(qPrintable(disk.trouble()));
    const FakeClock clock;
    const Replica::Config config{disk.folder() + u"/desk"_s, &edeskCatalogue(), &clock, Id::create(),
                                 Id::create()};
    {
        const auto replica = demand(Replica::open(config));
        demand(replica->submit(QString::fromLatin1(GiveAssignment::Name),
                               valuesOf(task(u"Giữ lại"_s, Id::create())), 0, {}));
    }
    disk.fill();
    const auto refused = Replica::open(config);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StoreFull);
    const auto lock = ProfileLock::acquire(disk.folder() + u"/another"_s);
    QVERIFY(!lock);
    QCOMPARE(lock.error().code, ErrorCode::StoreFull);
    disk.makeRoom();
    const auto replica = Replica::open(config);
    QVERIFY(replica);
    QCOMPARE((*replica)->outbox().items().size(), 1);
    QVERIFY((*replica)->setAside().isEmpty());
}

void FullDiskTest::aFolderThatMayOnlyBeReadSaysSo()
{
    SmallDisk disk;
    if (!disk.trouble().isEmpty())
        QSKIP(qPrintable(disk.trouble()));
    QVERIFY(disk.setReadOnly());
    for (const QString &folder : QStringList{disk.folder(), disk.folder() + u"/new"_s}) {
        const auto lock = ProfileLock::acquire(folder);
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, ErrorCode::StoreReadOnly);
        QCOMPARE(lock.error().cause, folder);
    }
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::FullDiskTest)
#include "FullDiskTest.moc"
