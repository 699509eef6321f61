// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Replica.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/support/FakeClock.h"

#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 scope = 7;

/// The head of a stretch of the scope's feed.
protocol::Segment stretch(qint64 from, qint64 to, bool complete, bool restart)
{
    protocol::Segment segment;
    segment.scope = scope;
    segment.from = from;
    segment.to = to;
    segment.complete = complete;
    segment.restart = restart;
    return segment;
}

} // namespace

/// A scope that the server begins anew, over several pages: commands about rows that do not come back go with
/// them.
class RestartedScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatComesBackKeepsItsCommands_data();
    void whatComesBackKeepsItsCommands();
    void aScopeRevokedHalfWayTakesItsCommandsAlong();
    void remembersWhereTheReadingBegan();

private:
    void reopen();
    void apply(const protocol::Segment &segment, const QList<Id> &tasks, bool grant = false);
    Id acceptTask(const Id &task);
    OutboxState stateOf(const Id &command) const { return m_replica->outbox().find(command)->state; }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    Replica::Config m_config;
    std::unique_ptr<Replica> m_replica;
};

void RestartedScopeTest::init()
{
    m_replica.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_config = {m_folder->path(), &edeskCatalogue(), &m_clock, Id::create(), Id::create()};
    reopen();
}

void RestartedScopeTest::reopen()
{
    m_replica.reset();
    auto replica = Replica::open(m_config);
    QVERIFY(replica);
    m_replica = std::move(*replica);
}

void RestartedScopeTest::apply(const protocol::Segment &segment, const QList<Id> &tasks, bool grant)
{
    protocol::PageWriter page;
    if (grant)
        page.addGrant({scope, Scope::everyone().name()});
    page.beginSegment(segment);
    qint64 seq = segment.from;
    for (const Id &id : tasks) {
        Assignment task;
        task.id = id;
        task.revision = 1;
        task.title = u"Việc"_s;
        page.addRow(++seq, EntityKind::Assignment, recordBytes(toRecord(task)));
    }
    page.endSegment(segment.to, segment.complete, 0, 0);
    const auto read = IncomingPage::read(page.finish(!segment.complete), edeskCatalogue());
    QVERIFY(read);
    QVERIFY(m_replica->applyPage(*read));
}

Id RestartedScopeTest::acceptTask(const Id &task)
{
    const auto item = m_replica->submit(QString::fromLatin1(AcceptAssignment::Name),
                                        valuesOf(AcceptAssignment{task, u"nhận"_s}), 0, {});
    return item ? item->command.id : Id();
}

void RestartedScopeTest::whatComesBackKeepsItsCommands_data()
{
    QTest::addColumn<bool>("reopened");
    QTest::newRow("in one run") << false;
    QTest::newRow("the desk restarts between the pages") << true;
}

void RestartedScopeTest::whatComesBackKeepsItsCommands()
{
    QFETCH(const bool, reopened);
    const Id first = Id::create();
    const Id last = Id::create();
    const Id gone = Id::create();
    apply(stretch(0, 3, true, false), {first, last, gone}, true);
    const Id aboutFirst = acceptTask(first);
    const Id aboutLast = acceptTask(last);
    const Id aboutGone = acceptTask(gone);
    const Id aboutNeverHeld = acceptTask(Id::create());
    QVERIFY(!aboutFirst.isNull() && !aboutLast.isNull() && !aboutGone.isNull() && !aboutNeverHeld.isNull());

    apply(stretch(0, 1, false, true), {first});
    if (reopened)
        reopen();
    for (const Id &command : {aboutFirst, aboutLast, aboutGone})
        QCOMPARE(stateOf(command), OutboxState::Waiting);
    apply(stretch(1, 2, true, false), {last});
    if (reopened)
        reopen();
    for (const Id &command : {aboutFirst, aboutLast, aboutNeverHeld})
        QCOMPARE(stateOf(command), OutboxState::Waiting);
    QCOMPARE(stateOf(aboutGone), OutboxState::Refused);
    QVERIFY(m_replica->outbox().find(aboutGone)->subject.id.isNull());
}

void RestartedScopeTest::remembersWhereTheReadingBegan()
{
    const auto cursor = [this] { return m_replica->pullRequest()->cursors.front(); };
    const auto of = [](protocol::Segment segment, qint64 newest) {
        segment.newest = newest;
        return segment;
    };
    apply(of(stretch(0, 2, false, false), 9), {Id::create()}, true);
    QCOMPARE(cursor(), (protocol::ScopeCursor{scope, 2, 9}));
    reopen();
    apply(of(stretch(2, 4, false, false), 12), {Id::create()});
    QCOMPARE(cursor(), (protocol::ScopeCursor{scope, 4, 9}));
    apply(of(stretch(4, 12, true, false), 12), {Id::create()});
    QCOMPARE(cursor(), (protocol::ScopeCursor{scope, 12, 0}));
    apply(of(stretch(0, 1, false, true), 20), {Id::create()});
    QCOMPARE(cursor(), (protocol::ScopeCursor{scope, 1, 20}));
}

void RestartedScopeTest::aScopeRevokedHalfWayTakesItsCommandsAlong()
{
    const Id task = Id::create();
    apply(stretch(0, 1, true, false), {task}, true);
    const Id command = acceptTask(task);
    apply(stretch(0, 1, false, true), {Id::create()});
    QCOMPARE(stateOf(command), OutboxState::Waiting);
    protocol::PageWriter page;
    page.addRevoked(scope);
    const auto read = IncomingPage::read(page.finish(false), edeskCatalogue());
    QVERIFY(read);
    QVERIFY(m_replica->applyPage(*read));
    QCOMPARE(stateOf(command), OutboxState::Refused);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::RestartedScopeTest)
#include "RestartedScopeTest.moc"
