// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/OutboxRescue.h"
#include "client/replica/Replica.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/support/FakeClock.h"
#include "tests/unit/replica/DamagedPages.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Damaged files: set aside, made anew, and what is in them carried over.
class ReplicaFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedReplicaIsSetAsideAndMadeAnew();
    void aReplicaDamagedWithinIsSetAsideAndMadeAnew_data();
    void aReplicaDamagedWithinIsSetAsideAndMadeAnew();
    void aDamagedOutboxIsSetAsideAndRescued();
    void everythingReadableIsRescued();
    void withoutACounterNumbersGoOnFarAhead_data();
    void withoutACounterNumbersGoOnFarAhead();
    void aRescueCutOffHalfWayIsFinished();
    void whatCannotBeRescuedIsCounted();

private:
    static void damageAnIndex(const QTemporaryDir &folder, const QString &more = {});
    static void overwrite(const QString &path, qint64 from, qint64 size);
};

void ReplicaFilesTest::overwrite(const QString &path, qint64 from, qint64 size)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(QByteArray(size, '\x5a')), size);
}

/// An index that no longer fits its table: found by the check, while the rows can still be read. `more` is
/// done first.
void ReplicaFilesTest::damageAnIndex(const QTemporaryDir &folder, const QString &more)
{
    const auto database = Database::open(DatabaseAddress::file(folder.filePath(u"outbox.db"_s)));
    QVERIFY(database);
    QVERIFY((*database)->script(more + u"; PRAGMA writable_schema=ON; UPDATE sqlite_master SET rootpage = "
                                       "(SELECT rootpage FROM sqlite_master WHERE name = 'draft') "
                                       "WHERE name = 'sqlite_autoindex_outbox_2'"_s));
}

void ReplicaFilesTest::aDamagedReplicaIsSetAsideAndMadeAnew()
{
    QTemporaryDir folder;
    const FakeClock clock;
    const Replica::Config config{folder.path(), &edeskCatalogue(), &clock, Id::create(), Id::create()};
    QVERIFY(Replica::open(config));
    overwrite(folder.filePath(u"replica.db"_s), 0, 4096);
    const auto replica = Replica::open(config);
    QVERIFY(replica);
    QCOMPARE((*replica)->setAside().size(), 1);
    QVERIFY(QFile::exists((*replica)->setAside().first()));
    QVERIFY((*replica)->scopes()->entries().isEmpty());
    QVERIFY(Replica::open(config).ok());
}

void ReplicaFilesTest::aReplicaDamagedWithinIsSetAsideAndMadeAnew_data()
{
    QTest::addColumn<QString>("table");
    for (const char *table : {"meta", "scope", "confirmed"})
        QTest::newRow(table) << QString::fromLatin1(table);
}

void ReplicaFilesTest::aReplicaDamagedWithinIsSetAsideAndMadeAnew()
{
    QFETCH(const QString, table);
    QTemporaryDir folder;
    const FakeClock clock;
    const Replica::Config config{folder.path(), &edeskCatalogue(), &clock, Id::create(), Id::create()};
    {
        const auto replica = Replica::open(config);
        QVERIFY(replica);
        QVERIFY((*replica)->submit(QString::fromLatin1(AcceptAssignment::Name),
                                   valuesOf(AcceptAssignment{Id::create(), u"nhận"_s}), 0, {}));
    }
    const QString path = folder.filePath(u"replica.db"_s);
    const DamagedPages damage(path);
    QVERIFY(damage.ofTable(table));
    const auto replica = Replica::open(config);
    QVERIFY(replica);
    QCOMPARE((*replica)->setAside().size(), 1);
    QVERIFY((*replica)->setAside().first().startsWith(path + u".damaged-"_s));
    QCOMPARE((*replica)->lost(), 0);
    QCOMPARE((*replica)->outbox().items().size(), 1);
    QVERIFY((*replica)->scopes()->entries().isEmpty());
}

void ReplicaFilesTest::aDamagedOutboxIsSetAsideAndRescued()
{
    QTemporaryDir folder;
    const FakeClock clock;
    const Replica::Config config{folder.path(), &edeskCatalogue(), &clock, Id::create(), Id::create()};
    const auto give = valuesOf(AcceptAssignment{Id::create(), u"nhận"_s});
    QList<Id> commands;
    {
        const auto replica = Replica::open(config);
        QVERIFY(replica);
        for (int i = 0; i < 3; ++i) {
            const auto item = (*replica)->submit(QString::fromLatin1(AcceptAssignment::Name), give, 0, {});
            QVERIFY(item);
            QVERIFY(item->awaited);
            commands.append(item->command.id);
        }
        QVERIFY((*replica)->outbox().markSent({commands.first()}));
    }
    damageAnIndex(folder);
    const auto replica = Replica::open(config);
    QVERIFY(replica);
    QCOMPARE((*replica)->setAside().size(), 1);
    const QList<OutboxItem> &items = (*replica)->outbox().items();
    QCOMPARE(items.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(items[i].command.id, commands[i]);
        QCOMPARE(items[i].command.number, i + 1);
        QCOMPARE(items[i].state, i == 0 ? OutboxState::Sent : OutboxState::Waiting);
    }
}

void ReplicaFilesTest::everythingReadableIsRescued()
{
    QTemporaryDir folder;
    const FakeClock clock;
    const Replica::Config config{folder.path(), &edeskCatalogue(), &clock, Id::create(), Id::create()};
    const auto give = valuesOf(AcceptAssignment{Id::create(), u"nhận"_s});
    QList<OutboxItem> before;
    {
        const auto replica = Replica::open(config);
        QVERIFY(replica);
        Outbox &outbox = (*replica)->outbox();
        QList<Id> ids;
        for (int i = 0; i < 7; ++i) {
            const auto item =
                (*replica)->submit(QString::fromLatin1(AcceptAssignment::Name), give, i == 0 ? 10 : 0, {});
            QVERIFY(item);
            ids.append(item->command.id);
        }
        QVERIFY(outbox.markSent({ids[1]}));
        QVERIFY(outbox.setAnswers({{ids[2], std::nullopt, {EntityKind::Assignment, Id::create()}, {{7, 12}}},
                                   {ids[3], failure(ErrorCode::NotAllowed), {}, {}},
                                   {ids[4], failure(ErrorCode::Conflict, {u"title"_s}), {}, {}}}));
        QVERIFY(outbox.markDone({ids[5]}));
        QVERIFY(outbox.takeBack(ids[6]));
        QVERIFY(outbox.saveDraft(u"giao-viec"_s, "bản nháp", clock.now()));
        before = outbox.items();
    }
    damageAnIndex(folder);
    const auto replica = Replica::open(config);
    QVERIFY(replica);
    QCOMPARE((*replica)->setAside().size(), 1);
    const QList<OutboxItem> after = (*replica)->outbox().items();
    QCOMPARE(after.size(), before.size());
    // The accepted one names a scope that this desk does not hold: its effect counts as seen.
    QCOMPARE(after[2].state, OutboxState::Done);
    for (int i = 0; i < after.size(); ++i) {
        QCOMPARE(after[i].command.id, before[i].command.id);
        QCOMPARE(after[i].command.number, before[i].command.number);
        QCOMPARE(after[i].command.arguments == before[i].command.arguments, true);
        QCOMPARE(after[i].heldUntil, before[i].heldUntil);
        QCOMPARE(after[i].subject, before[i].subject);
        QCOMPARE(after[i].refusal == before[i].refusal, true);
        if (i != 2)
            QCOMPARE(after[i].state, before[i].state);
    }
    QCOMPARE(*(*replica)->outbox().draft(u"giao-viec"_s), QByteArray("bản nháp"));
    QCOMPARE((*replica)->lost(), 0);
    // The number of the command that was taken back is not given again.
    const auto next = (*replica)->submit(QString::fromLatin1(AcceptAssignment::Name), give, 0, {});
    QVERIFY(next);
    QCOMPARE(next->command.number, 8);
}

void ReplicaFilesTest::withoutACounterNumbersGoOnFarAhead_data()
{
    QTest::addColumn<bool>("readable");
    QTest::addColumn<qint64>("knownToServer");
    QTest::addColumn<qint64>("least");
    QTest::newRow("from the commands") << true << qint64(1) << OutboxRescue::NumberMargin + 3;
    QTest::newRow("from what the server knows") << true << qint64(5000) << OutboxRescue::NumberMargin + 5000;
    QTest::newRow("nothing can be read") << false << qint64(70) << OutboxRescue::NumberMargin + 70;
}

void ReplicaFilesTest::withoutACounterNumbersGoOnFarAhead()
{
    QFETCH(const bool, readable);
    QFETCH(const qint64, knownToServer);
    QFETCH(const qint64, least);
    QTemporaryDir folder;
    const FakeClock clock;
    Replica::Config config{folder.path(), &edeskCatalogue(), &clock, Id::create(), Id::create()};
    const auto give = valuesOf(AcceptAssignment{Id::create(), u"nhận"_s});
    {
        const auto replica = Replica::open(config);
        QVERIFY(replica);
        for (int i = 0; i < 3; ++i)
            QVERIFY((*replica)->submit(QString::fromLatin1(AcceptAssignment::Name), give, 0, {}));
    }
    if (readable)
        damageAnIndex(folder, u"DELETE FROM counter"_s);
    else
        overwrite(folder.filePath(u"outbox.db"_s), 0, 4096);
    config.lastNumber = knownToServer;
    const auto replica = Replica::open(config);
    QVERIFY(replica);
    QCOMPARE((*replica)->outbox().items().size(), readable ? 3 : 0);
    QCOMPARE((*replica)->lost() > 0, !readable);
    const auto next = (*replica)->submit(QString::fromLatin1(AcceptAssignment::Name), give, 0, {});
    QVERIFY(next);
    QCOMPARE(next->command.number, least + 1);
}

void ReplicaFilesTest::aRescueCutOffHalfWayIsFinished()
{
    QTemporaryDir folder;
    const FakeClock clock;
    const Replica::Config config{folder.path(), &edeskCatalogue(), &clock, Id::create(), Id::create()};
    const auto give = valuesOf(AcceptAssignment{Id::create(), u"nhận"_s});
    {
        const auto replica = Replica::open(config);
        QVERIFY(replica);
        QVERIFY((*replica)->submit(QString::fromLatin1(AcceptAssignment::Name), give, 0, {}));
    }
    // The damaged file is out of the way, what was rescued is not in its place yet.
    QVERIFY(QFile::rename(folder.filePath(u"outbox.db"_s), folder.filePath(u"outbox.db.rescued"_s)));
    const auto replica = Replica::open(config);
    QVERIFY(replica);
    QCOMPARE((*replica)->outbox().items().size(), 1);
}

void ReplicaFilesTest::whatCannotBeRescuedIsCounted()
{
    QTemporaryDir folder;
    const FakeClock clock;
    const Replica::Config config{folder.path(), &edeskCatalogue(), &clock, Id::create(), Id::create()};
    const auto give = valuesOf(AcceptAssignment{Id::create(), u"nhận"_s});
    {
        const auto replica = Replica::open(config);
        QVERIFY(replica);
        for (int i = 0; i < 4; ++i)
            QVERIFY((*replica)->submit(QString::fromLatin1(AcceptAssignment::Name), give, 0, {}));
        QVERIFY((*replica)->outbox().saveDraft(u"giao-viec"_s, "bản nháp", clock.now()));
    }
    const QString path = folder.filePath(u"outbox.db"_s);
    damageAnIndex(folder, u"UPDATE outbox SET command = x'00' WHERE number IN (2, 3)"_s);
    const DamagedPages damage(path);
    QVERIFY(damage.ofTable(u"draft"_s));
    const auto replica = Replica::open(config);
    QVERIFY(replica);
    QCOMPARE((*replica)->outbox().items().size(), 2);
    // Two commands, and the place where the drafts were.
    QCOMPARE((*replica)->lost(), 3);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::ReplicaFilesTest)
#include "ReplicaFilesTest.moc"
