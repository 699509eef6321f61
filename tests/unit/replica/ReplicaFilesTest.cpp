// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Replica.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/support/FakeClock.h"

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
    void aDamagedOutboxIsSetAsideAndRescued();

private:
    static void overwrite(const QString &path, qint64 from, qint64 size);
};

void ReplicaFilesTest::overwrite(const QString &path, qint64 from, qint64 size)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(QByteArray(size, '\x5a')), size);
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
    {
        // An index that no longer fits its table: found by the check, while the rows can still be read.
        const auto database = Database::open(DatabaseAddress::file(folder.filePath(u"outbox.db"_s)));
        QVERIFY(database);
        QVERIFY((*database)->script(u"PRAGMA writable_schema=ON; UPDATE sqlite_master SET rootpage = "
                                    "(SELECT rootpage FROM sqlite_master WHERE name = 'draft') "
                                    "WHERE name = 'sqlite_autoindex_outbox_2'"_s));
    }
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

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::ReplicaFilesTest)
#include "ReplicaFilesTest.moc"
