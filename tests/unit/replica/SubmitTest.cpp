// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Replica.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/support/FakeClock.h"

#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Doing, undoing and doing again while the files fail: an error means that nothing was kept, so that who
/// tries again does it once.
class SubmitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anErrorMeansThatNothingIsQueued();
    void whatCannotBeTakenBackIsReportedAsQueued();
    void takenBackIsTakenBackWhateverTheViewDoes();
    void aRetryThatFailsLeavesTheRefusedCommandAlone();

private:
    Result<OutboxItem> submit();
    /// The view cannot be brought up to date while it is broken.
    void breakView(bool broken);
    /// A trigger of outbox.db, which another connection makes.
    void addTrigger(const QString &name, const QString &definition);
    void dropTrigger(const QString &name);
    void alterOutbox(const QString &sql);

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Replica> m_replica;
};

void SubmitTest::init()
{
    m_replica.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto replica = Replica::open({m_folder->path(), &edeskCatalogue(), &m_clock, Id::create(), Id::create()});
    QVERIFY(replica);
    m_replica = std::move(*replica);
}

Result<OutboxItem> SubmitTest::submit()
{
    return m_replica->submit(QString::fromLatin1(AcceptAssignment::Name),
                             valuesOf(AcceptAssignment{Id::create(), u"nhận"_s}), 0, {});
}

void SubmitTest::breakView(bool broken)
{
    QVERIFY(m_replica->database().script(broken ? u"ALTER TABLE scope RENAME TO scope_away"_s
                                                : u"ALTER TABLE scope_away RENAME TO scope"_s));
}

void SubmitTest::alterOutbox(const QString &sql)
{
    const auto outbox = Database::open(DatabaseAddress::file(m_folder->filePath(u"outbox.db"_s)));
    QVERIFY(outbox);
    QVERIFY((*outbox)->script(sql));
}

void SubmitTest::addTrigger(const QString &name, const QString &definition)
{
    alterOutbox(
        u"CREATE TRIGGER %1 %2 BEGIN SELECT RAISE(ABORT, 'the disk failed'); END"_s.arg(name, definition));
}

void SubmitTest::dropTrigger(const QString &name)
{
    alterOutbox(u"DROP TRIGGER "_s + name);
}

void SubmitTest::anErrorMeansThatNothingIsQueued()
{
    breakView(true);
    QVERIFY(!submit());
    QVERIFY(m_replica->outbox().items().isEmpty());
    breakView(false);
    QVERIFY(submit());
    QCOMPARE(m_replica->outbox().items().size(), 1);
}

void SubmitTest::whatCannotBeTakenBackIsReportedAsQueued()
{
    addTrigger(u"kept"_s, u"BEFORE DELETE ON outbox"_s);
    breakView(true);
    const auto item = submit();
    QVERIFY(item);
    QCOMPARE(m_replica->outbox().items().size(), 1);
    QVERIFY(m_replica->outbox().find(item->command.id));
}

void SubmitTest::takenBackIsTakenBackWhateverTheViewDoes()
{
    const auto item = submit();
    QVERIFY(item);
    breakView(true);
    QVERIFY(m_replica->takeBack(item->command.id));
    QVERIFY(m_replica->outbox().items().isEmpty());
}

void SubmitTest::aRetryThatFailsLeavesTheRefusedCommandAlone()
{
    const auto item = submit();
    QVERIFY(item);
    QVERIFY(m_replica->applyAnswers({{item->command.id, failure(ErrorCode::NotAllowed), {}, {}}}));
    // The refused command cannot go, so its repetition must not stay beside it.
    addTrigger(u"kept"_s, u"BEFORE DELETE ON outbox WHEN old.number = 1"_s);
    QVERIFY(!m_replica->retry(item->command.id));
    QCOMPARE(m_replica->outbox().items().size(), 1);
    QCOMPARE(m_replica->outbox().items().first().state, OutboxState::Refused);
    dropTrigger(u"kept"_s);
    QVERIFY(m_replica->retry(item->command.id));
    QCOMPARE(m_replica->outbox().items().size(), 1);
    QCOMPARE(m_replica->outbox().items().first().state, OutboxState::Waiting);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::SubmitTest)
#include "SubmitTest.moc"
