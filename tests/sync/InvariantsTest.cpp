// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaSchema.h"
#include "common/base/VietnameseText.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/organisation/RoleRules.h"
#include "common/protocol/CommandCodec.h"
#include "common/protocol/Protocol.h"
#include "server/sync/Compaction.h"
#include "server/sync/Installation.h"
#include "server/sync/PageBuilder.h"
#include "tests/sync/FilesOfDesk.h"
#include "tests/sync/SystemAudit.h"
#include "tests/unit/server/Demand.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

/// One server and the desks a test opens on it.
struct Office
{
    Office() : server(folder.filePath(u"server"_s)) {}

    /// A desk that is signed in and up to date.
    std::unique_ptr<SimulatedDesk> open(const DemoAccount &account)
    {
        auto desk = closed(account);
        demand(desk->signIn());
        demand(desk->sync());
        return desk;
    }
    std::unique_ptr<SimulatedDesk> closed(const DemoAccount &account)
    {
        return std::make_unique<SimulatedDesk>(server, account, folder.filePath(u"desk-%1"_s.arg(++desks)));
    }
    /// The leader's desk.
    std::unique_ptr<SimulatedDesk> leader() { return open(server.account(u"leader"_s)); }
    std::unique_ptr<SimulatedDesk> specialist() { return open(server.account(u"specialist"_s)); }
    /// How many tasks of this title the server has.
    qint64 tasks(const QString &title)
    {
        return demand(server.database().number(u"SELECT count(*) FROM assignment WHERE title = ?"_s, title));
    }
    QStringList faults(SimulatedDesk &desk) { return SystemAudit(server).faults(desk); }

    QTemporaryDir folder;
    SimulatedServer server;
    int desks = 0;
};

GiveAssignment task(const QString &title, const Id &lead)
{
    GiveAssignment give;
    give.title = title;
    give.lead = lead;
    return give;
}

Id rowOf(const OutboxItem &item)
{
    return item.subject.id;
}

QByteArray pageFor(Office &office, SimulatedDesk &desk)
{
    PageBuilder pages(edeskCatalogue(), office.server.clock);
    return demand(pages.pull(office.server.database(), desk.person(), demand(desk.replica().pullRequest())));
}

std::vector<std::pair<qint64, qint64>> cursorsOf(Replica &replica)
{
    std::vector<std::pair<qint64, qint64>> cursors;
    for (const protocol::ScopeCursor &cursor : demand(replica.pullRequest()).cursors)
        cursors.emplace_back(cursor.scope, cursor.seq);
    std::sort(cursors.begin(), cursors.end());
    return cursors;
}

Id grantOf(Office &office, const Id &person, Role role)
{
    Statement *statement = demand(office.server.database().prepare(
        u"SELECT id FROM role_grant WHERE person_id = ? AND role = ? AND revoked = 0 ORDER BY id"_s));
    statement->bind(person, int(role));
    const Id grant = demand(statement->step()) ? statement->id(0) : Id();
    statement->reset();
    return grant;
}

} // namespace

/// The invariants of sync that need a desk and a server.
class InvariantsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"edesk.auth.sessions=false\nedesk.server.request=false"_s);
    }
    void crashAtAnyByteOfAPullLeavesTheOldOrTheNewCheckpoint();
    void aWriteThatFailsAtAnyStepOfAPullLeavesTheOldCheckpoint();
    void viewIsReplayOfPendingOnConfirmedAfterAnyInterleaving();
    void refusedCommandsReachThePersonWithTheReason();
    void afterRevocationNotOneByteOfTheScopeRemains();
    void oneFlippedBitIsFoundAndRepairedByMovingAtMostOnePercent();
    void clocksWrongByTenYearsChangeNothing_data();
    void clocksWrongByTenYearsChangeNothing();
    void aDeskOfflineForNinetyDaysConverges();
    void aClonedDeviceIsRefusedAndGoesOnAsAnother();
    void aProfileFromABackupLosesAndDoublesNothing_data();
    void aProfileFromABackupLosesAndDoublesNothing();
    void aConflictSentAgainReplacesWhatOthersWrote();
    void aRestoredServerLosesNoCommandOfADesk();
    void aDeskKeepsItsRowsUntilARestoredServerTakesItIn_data();
    void aDeskKeepsItsRowsUntilARestoredServerTakesItIn();
    void anEditThatChangesNothingIsDoneAndTellsNobody();
};

void InvariantsTest::crashAtAnyByteOfAPullLeavesTheOldOrTheNewCheckpoint()
{
    Office office;
    const auto leader = office.leader();
    const auto specialist = office.specialist();
    demand(leader->submit(task(u"Trang bị cắt"_s, specialist->person())));
    demand(leader->sync());
    const QByteArray page = pageFor(office, *specialist);
    const auto before = SystemAudit::view(specialist->replica());
    const auto cursors = cursorsOf(specialist->replica());
    for (qsizetype size = 0; size < page.size(); ++size) {
        const auto cut = IncomingPage::read(page.left(size), edeskCatalogue());
        const bool applied = cut && specialist->replica().applyPage(*cut);
        QVERIFY2(!applied, qPrintable(u"%1 of %2 bytes were taken for a page"_s.arg(size).arg(page.size())));
    }
    QCOMPARE(cursorsOf(specialist->replica()), cursors);
    QVERIFY(SystemAudit::view(specialist->replica()) == before);
    demand(specialist->replica().applyPage(demand(IncomingPage::read(page, edeskCatalogue()))));
    specialist->crash();
    QVERIFY(cursorsOf(specialist->replica()) != cursors);
    QCOMPARE(office.faults(*specialist), QStringList());
}

void InvariantsTest::aWriteThatFailsAtAnyStepOfAPullLeavesTheOldCheckpoint()
{
    Office office;
    const auto leader = office.leader();
    const auto specialist = office.specialist();
    demand(leader->submit(task(u"Ghi dở dang"_s, specialist->person())));
    demand(leader->sync());
    const IncomingPage page = demand(IncomingPage::read(pageFor(office, *specialist), edeskCatalogue()));
    const auto before = SystemAudit::view(specialist->replica());
    const auto cursors = cursorsOf(specialist->replica());
    Database &database = specialist->replica().database();
    for (const QString &step :
         {u"INSERT ON assignment"_s, u"INSERT ON assignment_party"_s, u"INSERT ON assignment_event"_s,
          u"INSERT ON notice"_s, u"UPDATE ON scope"_s}) {
        demand(database.script(
            u"CREATE TEMP TRIGGER broken BEFORE %1 BEGIN SELECT RAISE(ABORT, 'the disk failed'); END"_s.arg(
                step)));
        QVERIFY2(!specialist->replica().applyPage(page), qPrintable(step));
        demand(database.script(u"DROP TRIGGER broken"_s));
        QCOMPARE(cursorsOf(specialist->replica()), cursors);
        QVERIFY2(SystemAudit::view(specialist->replica()) == before, qPrintable(step));
    }
    demand(specialist->sync());
    QCOMPARE(office.faults(*specialist), QStringList());
}

void InvariantsTest::viewIsReplayOfPendingOnConfirmedAfterAnyInterleaving()
{
    Office office;
    const auto leader = office.leader();
    const auto specialist = office.specialist();
    const Id given = rowOf(demand(leader->submit(task(u"Đan xen"_s, specialist->person()))));
    demand(leader->sync());
    demand(specialist->sync());
    const QString scratch = office.folder.filePath(u"scratch"_s);
    specialist->setOffline(true);
    const Id accepted = demand(specialist->submit(AcceptAssignment{given, {}})).command.id;
    demand(specialist->submit(ReportProgress{given, 30, u"ba mươi"_s}));
    const Id comment = demand(specialist->submit(CommentAssignment{given, u"lời bàn"_s}, 10)).command.id;
    QCOMPARE(SystemAudit::differencesFromReplay(*specialist, scratch), QStringList());
    demand(leader->submit(CommentAssignment{given, u"từ trên"_s}));
    demand(leader->sync());
    demand(specialist->replica().applyPage(
        demand(IncomingPage::read(pageFor(office, *specialist), edeskCatalogue()))));
    QCOMPARE(SystemAudit::differencesFromReplay(*specialist, scratch), QStringList());
    demand(specialist->replica().takeBack(comment));
    QCOMPARE(SystemAudit::differencesFromReplay(*specialist, scratch), QStringList());
    specialist->crash();
    QCOMPARE(SystemAudit::differencesFromReplay(*specialist, scratch), QStringList());
    specialist->setOffline(false);
    demand(specialist->sync());
    QCOMPARE(specialist->stateOf(accepted), OutboxState::Done);
    QCOMPARE(office.faults(*specialist), QStringList());
}

void InvariantsTest::refusedCommandsReachThePersonWithTheReason()
{
    Office office;
    const auto leader = office.leader();
    const auto specialist = office.specialist();
    const Id given = rowOf(demand(leader->submit(task(u"Thu hồi rồi"_s, specialist->person()))));
    demand(leader->sync());
    demand(specialist->sync());
    specialist->setOffline(true);
    const Id command = demand(specialist->submit(AcceptAssignment{given, {}})).command.id;
    demand(leader->submit(RecallAssignment{given, u"không cần nữa"_s}));
    demand(leader->sync());
    specialist->setOffline(false);
    QSignalSpy troubled(&specialist->engine(), &SyncEngine::troubled);
    demand(specialist->sync());
    QCOMPARE(troubled.count(), 1);
    specialist->crash();
    const OutboxItem *item = specialist->replica().outbox().find(command);
    QVERIFY(item);
    QCOMPARE(item->state, OutboxState::Refused);
    QVERIFY(item->refusal);
    QCOMPARE(item->refusal->code, ErrorCode::WrongState);
    QVERIFY(!item->refusal->details.isEmpty());
    demand(specialist->replica().dismiss(command));
    QVERIFY(!specialist->replica().outbox().find(command));
    QCOMPARE(office.faults(*specialist), QStringList());
}

void InvariantsTest::afterRevocationNotOneByteOfTheScopeRemains()
{
    Office office;
    const auto admin = office.open(office.server.account(u"admin"_s));
    const auto leader = office.leader();
    const auto head = office.open(office.server.account(u"head"_s));
    const auto specialist = office.specialist();
    const QString mark = u"Đặcmậtxoávết"_s;
    const QByteArray written = mark.toUtf8();
    const QByteArray searched = folded(mark).toUtf8();
    const Id given = rowOf(demand(head->submit(task(mark, specialist->person()))));
    demand(head->sync());
    demand(leader->sync());
    QVERIFY(!FilesOfDesk::holding(leader->folder(), written).isEmpty());
    QVERIFY(!FilesOfDesk::holding(leader->folder(), searched).isEmpty());
    const Id commented = demand(leader->submit(CommentAssignment{given, mark})).command.id;
    demand(leader->sync());
    QCOMPARE(leader->stateOf(commented), OutboxState::Done);
    const Id refused = demand(leader->submit(CommentAssignment{given, mark})).command.id;
    const Id conflict = demand(leader->submit(CommentAssignment{given, mark})).command.id;
    demand(leader->replica().applyAnswers({{refused, failure(ErrorCode::WrongState), {}, {}},
                                           {conflict, failure(ErrorCode::Conflict), {}, {}}}));
    const Id grant = grantOf(office, leader->person(), Role::Leader);
    QVERIFY(!grant.isNull());
    demand(admin->submit(RevokeRole{grant}));
    demand(admin->sync());
    demand(leader->sync());
    QCOMPARE(office.faults(*leader), QStringList());
    QCOMPARE(FilesOfDesk::holding(leader->folder(), written), QStringList());
    QCOMPARE(FilesOfDesk::holding(leader->folder(), searched), QStringList());
    QCOMPARE(leader->stateOf(commented), OutboxState::Done);
    QCOMPARE(leader->stateOf(refused), OutboxState::Refused);
    QCOMPARE(leader->stateOf(conflict), OutboxState::Conflict);
    // The list shows what kind of command it was, in words.
    QVERIFY(leader->replica().outbox().find(refused)->summary.isEmpty());
    demand(specialist->sync());
    QVERIFY(!FilesOfDesk::holding(specialist->folder(), written).isEmpty());
}

void InvariantsTest::oneFlippedBitIsFoundAndRepairedByMovingAtMostOnePercent()
{
    Office office;
    const auto leader = office.leader();
    qint64 scope = 0;
    qint64 rows = 0;
    const ScopeLedger ledger = demand(leader->replica().scopes());
    for (auto it = ledger.entries().begin(); it != ledger.entries().end(); ++it) {
        if (it->count > rows && it->name.startsWith(u"role:"_s)) {
            scope = it.key();
            rows = it->count;
        }
    }
    QVERIFY2(rows >= 500, qPrintable(QString::number(rows)));
    Database &database = leader->replica().database();
    demand(database.run(
        u"UPDATE assignment_event SET at = at + 1 WHERE rid = (SELECT min(rid) FROM assignment_event WHERE held LIKE ?)"_s,
        u"%,%1,%"_s.arg(scope)));
    AuthorisedTransport transport(leader->session(), leader->transport());
    ScopeRepair repair(leader->replica(), transport);
    const auto compared = demand(outcomeOf(repair.run(scope, ScopeRepair::Mode::CompareOnly)));
    QVERIFY(!compared.equal);
    QCOMPARE(compared.rowsMoved, 0);
    const auto repaired = demand(outcomeOf(repair.run(scope, ScopeRepair::Mode::Repair)));
    QVERIFY(!repaired.equal);
    QCOMPARE(repaired.rowsMoved, 1);
    QCOMPARE(repaired.rowsDropped, 0);
    QVERIFY(repaired.rowsMoved * 100 <= repaired.rows);
    QVERIFY(demand(outcomeOf(repair.run(scope, ScopeRepair::Mode::Repair))).equal);
    QCOMPARE(office.faults(*leader), QStringList());
}

void InvariantsTest::clocksWrongByTenYearsChangeNothing_data()
{
    QTest::addColumn<int>("years");
    QTest::newRow("ten years late") << -10;
    QTest::newRow("ten years early") << 10;
}

void InvariantsTest::clocksWrongByTenYearsChangeNothing()
{
    QFETCH(const int, years);
    Office office;
    const auto leader = office.closed(office.server.account(u"leader"_s));
    const auto specialist = office.closed(office.server.account(u"specialist"_s));
    for (SimulatedDesk *desk : {leader.get(), specialist.get()}) {
        desk->clock.advanceMs(years * 365 * dayMs);
        demand(desk->signIn());
        demand(desk->sync());
    }
    const OutboxItem given = demand(leader->submit(task(u"Đồng hồ sai"_s, specialist->person()), 10));
    leader->clock.advanceMs(-years * 2 * 365 * dayMs);
    if (years < 0)
        leader->clock.advanceMs(dayMs);
    demand(leader->sync());
    QCOMPARE(leader->stateOf(given.command.id), OutboxState::Done);
    demand(specialist->sync());
    const Id accepted = demand(specialist->submit(AcceptAssignment{rowOf(given), {}})).command.id;
    demand(specialist->sync());
    QCOMPARE(specialist->stateOf(accepted), OutboxState::Done);
    demand(leader->sync());
    QCOMPARE(office.faults(*leader) + office.faults(*specialist), QStringList());
    const qint64 at = demand(
        office.server.database().number(u"SELECT given_at FROM assignment WHERE id = ?"_s, rowOf(given)));
    QCOMPARE(at, office.server.clock.now().ms);
}

void InvariantsTest::aDeskOfflineForNinetyDaysConverges()
{
    Office office;
    const auto leader = office.leader();
    const auto specialist = office.specialist();
    const auto head = office.open(office.server.account(u"head"_s));
    const Id given = rowOf(demand(leader->submit(task(u"Trước khi đi"_s, specialist->person()))));
    const Id moved = rowOf(demand(leader->submit(task(u"Sẽ chuyển"_s, specialist->person()))));
    demand(leader->sync());
    demand(specialist->sync());
    specialist->setOffline(true);
    demand(leader->submit(TransferAssignment{moved, head->person(), u"đi vắng"_s}));
    demand(leader->sync());
    const Compaction compaction(office.server.clock);
    demand(compaction.run(office.server.database()));
    office.server.clock.advanceMs(91 * dayMs);
    QVERIFY(demand(compaction.run(office.server.database())) > 0);
    const Id accepted = demand(specialist->submit(AcceptAssignment{given, {}})).command.id;
    const Id held = demand(specialist->submit(CommentAssignment{given, u"viết khi vắng"_s}, 10)).command.id;
    specialist->setOffline(false);
    // The session and the password are over: the person signs in again and takes a new one.
    QVERIFY(!specialist->sync());
    demand(specialist->signIn());
    if (specialist->session().state() == Session::State::MustChangePassword)
        demand(outcomeOf(
            specialist->session().changePassword(specialist->account().password, u"mật khẩu sau kỳ nghỉ"_s)));
    demand(specialist->sync());
    QCOMPARE(specialist->stateOf(accepted), OutboxState::Done);
    QCOMPARE(specialist->stateOf(held), OutboxState::Waiting);
    specialist->clock.advanceMs(20'000);
    demand(specialist->sync());
    QCOMPARE(specialist->stateOf(held), OutboxState::Done);
    QCOMPARE(office.faults(*specialist), QStringList());
}

void InvariantsTest::aClonedDeviceIsRefusedAndGoesOnAsAnother()
{
    Office office;
    const auto original = office.leader();
    const Id device = original->session().device();
    const QString copy = office.folder.filePath(u"copy"_s);
    FilesOfDesk::copy(original->folder(), copy + u"/life-0"_s);
    SimulatedDesk clone(office.server, original->account(), copy);
    demand(clone.signIn());
    QCOMPARE(clone.session().device(), device);
    demand(original->submit(task(u"Bản chính"_s, original->person())));
    demand(original->sync());
    original->setPlan([] { return Fault::LostAnswer; });
    const Id unheard = demand(original->submit(task(u"Chưa nghe"_s, original->person()))).command.id;
    QVERIFY(!original->sync());
    original->setPlan({});
    const Id copied = demand(clone.submit(task(u"Bản sao"_s, clone.person()))).command.id;
    const auto refused = clone.sync();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DeviceCloned);
    QCOMPARE(office.tasks(u"Bản sao"_s), 0);

    const Id waiting = demand(original->submit(task(u"Đang chờ"_s, original->person()))).command.id;
    QVERIFY(!original->sync());
    const auto blocked = original->signIn();
    QVERIFY(!blocked);
    QCOMPARE(blocked.error().code, ErrorCode::DeviceCloned);
    // Made while nobody is signed in, on the device that is no more.
    original->crash();
    const Id later = demand(original->submit(task(u"Viết thêm"_s, original->person()))).command.id;
    demand(original->signIn());
    QVERIFY(original->session().device() != device);
    const Id fresh = demand(original->submit(task(u"Máy mới"_s, original->person()))).command.id;
    // The server refuses what the device that is no more had sent; that is mended here and is no news.
    const QSignalSpy troubles(&original->engine(), &SyncEngine::troubled);
    demand(original->sync());
    for (const QVariantList &trouble : troubles)
        QCOMPARE(errorKey(trouble.first().value<Error>().code), QString());
    for (const Id &command : {unheard, waiting, later, fresh})
        QCOMPARE(original->stateOf(command), OutboxState::Done);
    demand(clone.sync());
    QCOMPARE(clone.stateOf(copied), OutboxState::Done);
    for (const QString &title :
         {u"Bản chính"_s, u"Chưa nghe"_s, u"Đang chờ"_s, u"Viết thêm"_s, u"Máy mới"_s, u"Bản sao"_s})
        QCOMPARE(office.tasks(title), 1);
    demand(original->sync());
    QCOMPARE(office.faults(*original) + office.faults(clone), QStringList());
}

void InvariantsTest::aProfileFromABackupLosesAndDoublesNothing_data()
{
    QTest::addColumn<bool>("offline");
    QTest::newRow("the server is heard first") << false;
    QTest::newRow("written before the server is heard") << true;
}

void InvariantsTest::aProfileFromABackupLosesAndDoublesNothing()
{
    QFETCH(const bool, offline);
    Office office;
    const auto leader = office.leader();
    const Id device = leader->session().device();
    demand(leader->submit(task(u"Hôm qua"_s, leader->person())));
    demand(leader->sync());
    const Id waited = demand(leader->submit(task(u"Đang chờ"_s, leader->person()))).command.id;
    const QString backup = office.folder.filePath(u"backup"_s);
    FilesOfDesk::copy(leader->folder(), backup);
    demand(leader->submit(task(u"Hôm nay"_s, leader->person())));
    demand(leader->sync());

    leader->crash(backup);
    if (!offline)
        demand(leader->sync());
    const Id next = demand(leader->submit(task(u"Sau đó"_s, leader->person()))).command.id;
    if (offline) {
        const auto refused = leader->sync();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DeviceCloned);
    }
    demand(leader->sync());
    QCOMPARE(leader->session().device() == device, !offline);
    for (const Id &command : {waited, next})
        QCOMPARE(leader->stateOf(command), OutboxState::Done);
    for (const QString &title : {u"Hôm qua"_s, u"Đang chờ"_s, u"Hôm nay"_s, u"Sau đó"_s})
        QCOMPARE(office.tasks(title), 1);
    QCOMPARE(office.faults(*leader), QStringList());
}

void InvariantsTest::aConflictSentAgainReplacesWhatOthersWrote()
{
    Office office;
    const auto first = office.leader();
    const auto second = office.leader();
    const Id given = rowOf(demand(first->submit(task(u"Tên đầu"_s, first->person()))));
    demand(first->sync());
    demand(second->sync());
    const Id mine =
        demand(second->submit(EditAssignment{given, u"Tên của tôi"_s, u"Tên đầu"_s, {}, {}, {}, {}}))
            .command.id;
    demand(first->submit(
        EditAssignment{given, u"Tên của họ"_s, u"Tên đầu"_s, u"Nội dung của họ"_s, {}, {}, {}}));
    demand(first->sync());
    demand(second->sync());
    QCOMPARE(second->stateOf(mine), OutboxState::Conflict);
    const Id again = demand(second->replica().retry(mine)).command.id;
    demand(second->sync());
    QCOMPARE(second->stateOf(again), OutboxState::Done);
    QCOMPARE(
        demand(office.server.database().number(
            u"SELECT count(*) FROM assignment WHERE title = 'Tên của tôi' AND body = 'Nội dung của họ'"_s)),
        1);
    QCOMPARE(office.faults(*second), QStringList());
}

void InvariantsTest::aRestoredServerLosesNoCommandOfADesk()
{
    Office office;
    const auto leader = office.leader();
    const QString backup = office.folder.filePath(u"backup.db"_s);
    demand(office.server.database().backupTo(backup));
    office.server.restoreFrom(backup);
    leader->setOffline(true);
    const Id given = demand(leader->submit(task(u"Sau bản sao lưu"_s, leader->person()))).command.id;
    QVERIFY(!leader->sync());
    leader->setOffline(false);
    demand(leader->sync());
    QCOMPARE(leader->stateOf(given), OutboxState::Done);
    QCOMPARE(office.faults(*leader), QStringList());
}

void InvariantsTest::aDeskKeepsItsRowsUntilARestoredServerTakesItIn_data()
{
    QTest::addColumn<bool>("startsAgain");
    QTest::newRow("a desk that runs on") << false;
    QTest::newRow("a desk that starts again") << true;
}

void InvariantsTest::aDeskKeepsItsRowsUntilARestoredServerTakesItIn()
{
    QFETCH(const bool, startsAgain);
    Office office;
    const QString backup = office.folder.filePath(u"backup.db"_s);
    demand(office.server.database().backupTo(backup));
    // Its session is newer than the backup.
    const auto leader = office.leader();
    const auto held = cursorsOf(leader->replica());
    QVERIFY(!held.empty());
    office.server.restoreFrom(backup);
    if (startsAgain)
        leader->crash();
    const auto refused = leader->sync();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SessionExpired);
    QVERIFY(cursorsOf(leader->replica()) == held);
    demand(leader->sync());
    QCOMPARE(demand(ReplicaSchema::meta(leader->replica().database(), u"epoch"_s)),
             demand(Installation(office.server.database()).epoch()).toString());
    QCOMPARE(office.faults(*leader), QStringList());
}

void InvariantsTest::anEditThatChangesNothingIsDoneAndTellsNobody()
{
    Office office;
    const auto leader = office.leader();
    const auto specialist = office.specialist();
    const QString title = u"Giữ nguyên"_s;
    const Id given = rowOf(demand(leader->submit(task(title, specialist->person()))));
    demand(leader->sync());
    demand(specialist->sync());
    const auto counted = [&] {
        Database &database = office.server.database();
        return QList<qint64>{demand(database.number(u"SELECT count(*) FROM notice"_s)),
                             demand(database.number(u"SELECT count(*) FROM assignment_event"_s)),
                             demand(database.number(u"SELECT count(*) FROM audit_entry"_s)),
                             demand(database.number(u"SELECT sum(seq) FROM scope"_s))};
    };
    const QList<qint64> before = counted();
    const Id edit = demand(leader->submit(EditAssignment{given, title, title, {}, {}, {}, {}})).command.id;
    demand(leader->sync());
    QCOMPARE(leader->stateOf(edit), OutboxState::Done);
    QCOMPARE(counted(), before);
    QCOMPARE(office.faults(*leader) + office.faults(*specialist), QStringList());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::InvariantsTest)
#include "InvariantsTest.moc"
