// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaReader.h"
#include "client/sync/DeskCore.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/story/StoryServer.h"
#include "tests/support/Ended.h"
#include "tests/support/Patience.h"
#include "tests/unit/replica/DamagedPages.h"

#include <QSignalSpy>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Pages of replica.db that go bad below a desk at work, against the real server: the desk fetches all again
/// and keeps what waits.
class DamagedReplicaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRoundThatMeetsDamageGoesOnWithANewFile_data();
    void aRoundThatMeetsDamageGoesOnWithANewFile();
    void aCommandThatMeetsDamageCanBeGivenAgain();

private:
    std::unique_ptr<DeskCore> makeDesk(const QString &name);
    /// A signed-in desk that is up to date.
    std::unique_ptr<DeskCore> openDesk(const QString &name);
    Result<OutboxItem> give(DeskCore &desk, const QString &title);
    qint64 assignments(const QString &name);
    /// The desk is closed, the table's root page goes bad, and the desk is opened again, saying so in `told`.
    void damage(const QString &table);

    std::unique_ptr<StoryServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    StoryAccount m_account;
    std::unique_ptr<DeskCore> m_desk;
    std::unique_ptr<DeskCore> m_other;
    std::unique_ptr<QSignalSpy> m_setAside;
};

void DamagedReplicaTest::init()
{
    m_setAside.reset();
    m_desk.reset();
    m_other.reset();
    m_server = std::make_unique<StoryServer>();
    EDESK_EXITS(m_server->init(), 0);
    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());
    m_account = m_server->account(u"leader.stttt"_s);
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = openDesk(u"desk"_s);
    m_other = openDesk(u"other"_s);
}

std::unique_ptr<DeskCore> DamagedReplicaTest::makeDesk(const QString &name)
{
    DeskWorker::Config config{m_folder->filePath(name), {}, &edeskCatalogue(), &m_clock};
    config.listen = false;
    config.keychain = false;
    return std::make_unique<DeskCore>(config);
}

std::unique_ptr<DeskCore> DamagedReplicaTest::openDesk(const QString &name)
{
    auto desk = makeDesk(name);
    const auto opened = ended(desk->signIn(QUrl(m_server->url()), m_server->authority(), m_account.user,
                                           m_account.password, u"Máy thử"_s));
    const auto synced = opened ? ended(desk->syncOnce()) : opened;
    if (!synced)
        qFatal("%s", said(synced).constData());
    return desk;
}

Result<OutboxItem> DamagedReplicaTest::give(DeskCore &desk, const QString &title)
{
    GiveAssignment task;
    task.title = title;
    task.lead = desk.identity().person;
    return ended(desk.submit(QString::fromLatin1(GiveAssignment::Name), valuesOf(task)));
}

qint64 DamagedReplicaTest::assignments(const QString &name)
{
    const auto reader = ReplicaReader::open(m_folder->filePath(name), edeskCatalogue());
    const auto count = reader ? (*reader)->count(entityType<Assignment>(), {}) : Result<qint64>(-1);
    return count ? *count : -1;
}

void DamagedReplicaTest::damage(const QString &table)
{
    m_desk.reset();
    const DamagedPages pages(m_folder->filePath(u"desk/replica.db"_s));
    const auto done = pages.ofTable(table);
    QVERIFY2(done, said(done).constData());
    m_desk = makeDesk(u"desk"_s);
    m_setAside = std::make_unique<QSignalSpy>(m_desk.get(), &DeskCore::filesSetAside);
    const auto opened = ended(m_desk->restore());
    QVERIFY2(opened, said(opened).constData());
    QCOMPARE(m_setAside->count(), 0);
}

void DamagedReplicaTest::aRoundThatMeetsDamageGoesOnWithANewFile_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("rows") << u"assignment"_s;
    QTest::newRow("search index") << u"assignment_search_data"_s;
}

void DamagedReplicaTest::aRoundThatMeetsDamageGoesOnWithANewFile()
{
    QFETCH(const QString, table);
    QVERIFY(give(*m_other, u"Từ máy khác"_s));
    const auto sent = ended(m_other->syncOnce());
    QVERIFY2(sent, said(sent).constData());
    damage(table);
    QSignalSpy troubled(m_desk.get(), &DeskCore::troubled);
    const auto synced = ended(m_desk->syncOnce());
    QVERIFY2(synced, said(synced).constData());
    QCOMPARE(m_setAside->count(), 1);
    QCOMPARE(m_setAside->first().first().toStringList().size(), 1);
    QCOMPARE(troubled.count(), 0);
    QCOMPARE(assignments(u"desk"_s), assignments(u"other"_s));
    const auto again = ended(m_desk->syncOnce());
    QVERIFY2(again, said(again).constData());
    QCOMPARE(m_setAside->count(), 1);
}

void DamagedReplicaTest::aCommandThatMeetsDamageCanBeGivenAgain()
{
    damage(u"assignment"_s);
    const auto refused = give(*m_desk, u"Lần đầu"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StoreCorrupt);
    QTRY_COMPARE(m_setAside->count(), 1);
    const auto synced = ended(m_desk->syncOnce());
    QVERIFY2(synced, said(synced).constData());
    QVERIFY(m_desk->outbox().isEmpty());
    QVERIFY(give(*m_desk, u"Lần nữa"_s));
    const auto sent = ended(m_desk->syncOnce());
    QVERIFY2(sent, said(sent).constData());
    QCOMPARE(m_desk->outbox().first().state, OutboxState::Done);
    QCOMPARE(m_setAside->count(), 1);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::DamagedReplicaTest)
#include "DamagedReplicaTest.moc"
