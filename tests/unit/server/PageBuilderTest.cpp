// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/PageBuilder.h"

#include "common/domain/assignment/Assignment.h"
#include "common/domain/organisation/RoleGrant.h"
#include "common/domain/organisation/RoleRules.h"
#include "common/protocol/Protocol.h"
#include "tests/unit/server/ServerWorld.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Pages bring a desk from where it is to what its person may see now.
class PageBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void init();
    void cleanup() { m_world.reset(); }

    void theFirstSyncBringsEverythingGranted();
    void aDeltaBringsOnlyWhatChanged();
    void revokedScopesAreNamed();
    void belowTheFloorAScopeStartsAgain();
    void aheadOfTheServerAScopeStartsAgain();
    void pagesStayWithinTheLimit();
    void aCachedSnapshotNeverShowsARowGoneSince();
    void aPushPageCarriesOneChange();
    void rowsOfAScopeAreForItsHoldersOnly();

private:
    ServerWorld &world() { return *m_world; }
    TestDesk pulled(const Id &person);
    void giveMany(int count, qsizetype bodySize);

    TestDatabases m_databases;
    std::unique_ptr<ServerWorld> m_world;
};

void PageBuilderTest::init()
{
    QFETCH_GLOBAL(int, dialect);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        QSKIP("this database is not installed");
    m_world = std::make_unique<ServerWorld>(*address);
}

TestDesk PageBuilderTest::pulled(const Id &person)
{
    TestDesk desk(person);
    demand(desk.pull(world().pages, world().database()));
    return desk;
}

/// Tasks whose text hardly compresses.
void PageBuilderTest::giveMany(int count, qsizetype bodySize)
{
    TestDesk chief(world().leader);
    quint32 state = 1;
    QList<QByteArray> batch;
    for (int i = 0; i < count; ++i) {
        GiveAssignment give;
        give.title = u"Việc %1"_s.arg(i);
        give.lead = world().specialists[0];
        for (qsizetype c = 0; c < bodySize; ++c) {
            state = state * 1'664'525U + 1'013'904'223U;
            give.body += QChar(ushort(u'0' + (state >> 16) % 75));
        }
        batch << chief.make(give);
        if (batch.size() == 50 || i + 1 == count) {
            world().send(chief, batch);
            batch.clear();
        }
    }
}

void PageBuilderTest::theFirstSyncBringsEverythingGranted()
{
    TestDesk chief(world().leader);
    const Id mine = world().give(chief, u"Của tôi"_s, world().specialists[0]);
    const Id other = world().give(chief, u"Của người khác"_s, world().specialists[1]);
    const TestDesk desk = pulled(world().specialists[0]);
    const QStringList names = desk.scopes().values();
    for (const Scope &scope :
         {Scope::person(world().specialists[0]), Scope::everyone(), Scope::tree(world().department)})
        QVERIFY2(names.contains(scope.name()), qPrintable(scope.name()));
    QVERIFY(desk.holds(mine));
    QVERIFY(!desk.holds(other));
    QVERIFY(desk.holds(world().planning));
    QVERIFY(desk.holds(world().specialists[3]));
    // The bytes are those of the rows.
    const auto row =
        demand(StoreView(world().database(), true).find(entityType<Organisation>(), world().planning));
    QCOMPARE(desk.rows().at(world().scope(Scope::everyone())).at(world().planning), recordBytes(*row));
}

void PageBuilderTest::aDeltaBringsOnlyWhatChanged()
{
    TestDesk desk = pulled(world().specialists[0]);
    const QByteArray nothing = demand(world().pages.pull(world().database(), desk.person(), desk.request()));
    QVERIFY(demand(protocol::Page::read(nothing)).segments().empty());
    TestDesk chief(world().leader);
    const Id task = world().give(chief, u"Mới"_s, world().specialists[0]);
    const QByteArray bytes = demand(world().pages.pull(world().database(), desk.person(), desk.request()));
    const protocol::Page page = demand(protocol::Page::read(bytes));
    QCOMPARE(page.segments().size(), std::size_t(1));
    QCOMPARE(page.segments().front().scope, world().scope(Scope::person(world().specialists[0])));
    QVERIFY(!page.more());
    demand(desk.apply(bytes));
    QVERIFY(desk.holds(task));
}

void PageBuilderTest::revokedScopesAreNamed()
{
    TestDesk chief(world().leader);
    const Id task = world().give(chief, u"Một"_s, world().specialists[0]);
    TestDesk head = pulled(world().headOfPlanning);
    QVERIFY(head.holds(task));
    const qint64 scope = world().scope(Scope::role(world().planning, u"head"));
    TestDesk admin(world().admin);
    const Id grant =
        demand(StoreView(world().database(), true).loadWhere<RoleGrant>(u"person_id", world().headOfPlanning))
            .front()
            .id;
    world().send(admin, {admin.make(RevokeRole{grant})});
    const QByteArray bytes = demand(world().pages.pull(world().database(), head.person(), head.request()));
    QCOMPARE(demand(protocol::Page::read(bytes)).revoked(), QList<qint64>{scope});
    demand(head.apply(bytes));
    QVERIFY(!head.holds(task));
    // A cursor on a scope that is not held brings nothing of it, whatever it says.
    head.setCursor(scope, 0);
    demand(head.pull(world().pages, world().database()));
    QVERIFY(!head.holds(task));
}

void PageBuilderTest::belowTheFloorAScopeStartsAgain()
{
    TestDesk desk = pulled(world().specialists[0]);
    const qint64 scope = world().scope(Scope::tree(world().department));
    const qint64 seq = desk.cursor(scope);
    QVERIFY(seq > 3);
    demand(world().database().run(u"UPDATE scope SET floor = ? WHERE id = ?"_s, seq - 1, scope));
    TestDesk late = desk;
    late.setCursor(scope, 1);
    demand(late.pull(world().pages, world().database()));
    QCOMPARE(late.restarts(), 1);
    QCOMPARE(late.rows().at(scope), desk.rows().at(scope));
    // At the floor everything below it was read already.
    TestDesk justInTime = desk;
    justInTime.setCursor(scope, seq - 1);
    demand(justInTime.pull(world().pages, world().database()));
    QCOMPARE(justInTime.restarts(), 0);
}

void PageBuilderTest::aheadOfTheServerAScopeStartsAgain()
{
    TestDesk desk = pulled(world().specialists[0]);
    const qint64 scope = world().scope(Scope::everyone());
    const auto rows = desk.rows().at(scope);
    desk.setCursor(scope, desk.cursor(scope) + 1000);
    demand(desk.pull(world().pages, world().database()));
    QCOMPARE(desk.restarts(), 1);
    QCOMPARE(desk.rows().at(scope), rows);
}

void PageBuilderTest::pagesStayWithinTheLimit()
{
    giveMany(120, 9000);
    TestDesk desk(world().specialists[0]);
    const int count = demand(desk.pull(world().pages, world().database()));
    QVERIFY(count > 3);
    QVERIFY2(desk.largestPage() <= protocol::pageLimit, qPrintable(QString::number(desk.largestPage())));
    QVERIFY(desk.largestPage() > protocol::pageLimit / 4);
}

void PageBuilderTest::aCachedSnapshotNeverShowsARowGoneSince()
{
    giveMany(60, 9000);
    // Two heads would share the pages of their role's scope: the first one's pull fills the cache.
    const TestDesk before = pulled(world().headOfPlanning);
    const qint64 scope = world().scope(Scope::role(world().planning, u"head"));
    QVERIFY(before.rows().at(scope).size() > 60);
    TestDesk chief(world().leader);
    const Id task =
        demand(StoreView(world().database(), true).loadWhere<Assignment>(u"giver_id", world().leader))
            .front()
            .id;
    QVERIFY(before.holds(task));
    TransferAssignment transfer;
    transfer.assignmentId = task;
    transfer.to = world().specialists[1];
    transfer.note = u"Sang phòng khác"_s;
    QVERIFY(world().send(chief, {chief.make(transfer)}).answers.front().accepted());
    TestDesk after(world().headOfPlanning);
    for (bool more = true; more;) {
        const QByteArray bytes =
            demand(world().pages.pull(world().database(), after.person(), after.request()));
        demand(after.apply(bytes));
        more = demand(protocol::Page::read(bytes)).more();
        // Not even on the way: what is gone is on no page that is made from now on.
        QVERIFY(!after.holds(task));
    }
    QCOMPARE(after.rows().at(scope).size(),
             std::size_t(world().number(
                 u"SELECT count(*) FROM membership WHERE gone = 0 AND scope_id = %1"_s.arg(scope))));
}

void PageBuilderTest::aPushPageCarriesOneChange()
{
    TestDesk chief(world().leader);
    const Id task = world().give(chief, u"Đẩy"_s, world().specialists[0]);
    TestDesk desk = pulled(world().specialists[0]);
    CommentAssignment comment;
    comment.assignmentId = task;
    comment.note = u"Nhanh lên"_s;
    const CommandIntake::Outcome outcome = world().send(chief, {chief.make(comment)});
    const qint64 scope = world().scope(Scope::person(world().specialists[0]));
    const auto change = std::find_if(outcome.changes.begin(), outcome.changes.end(),
                                     [&](const ScopeChange &c) { return c.scope == scope; });
    QVERIFY(change != outcome.changes.end());
    const QByteArray page = demand(world().pages.pushPage(world().database(), *change));
    QVERIFY(!page.isEmpty());
    QVERIFY(page.size() <= protocol::pushLimit);
    demand(desk.apply(page));
    QCOMPARE(desk.cursor(scope), change->after);
    // Overtaken by a later change, it is not made.
    world().send(chief, {chief.make(comment)});
    QVERIFY(demand(world().pages.pushPage(world().database(), *change)).isEmpty());
}

void PageBuilderTest::rowsOfAScopeAreForItsHoldersOnly()
{
    const qint64 scope = world().scope(Scope::tree(world().department));
    const QByteArray bytes =
        demand(world().pages.rows(world().database(), world().leader, scope, {world().specialists[0]}));
    const protocol::Page page = demand(protocol::Page::read(bytes));
    protocol::EntryReader reader(page.segments().front().entries);
    protocol::Entry entry;
    QVERIFY(reader.next(entry));
    QCOMPARE(entry.id, world().specialists[0]);
    QVERIFY(!reader.next(entry));
    const auto refused =
        world().pages.rows(world().database(), world().admin, scope, {world().specialists[0]});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::PageBuilderTest)
#include "PageBuilderTest.moc"
