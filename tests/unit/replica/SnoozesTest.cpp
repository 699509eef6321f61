// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Replica.h"
#include "client/replica/ReplicaReader.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/journal/Notice.h"
#include "tests/support/FakeClock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 scope = 7;

} // namespace

/// What was put off: kept beside the outbox, asked for in the replica, and ended by a notice.
class SnoozesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isAskedForInTheReplica();
    void survivesTheNextStart();
    void survivesAReplicaMadeAnew();
    void survivesADamagedOutbox();
    void isOnePersonsOnly();
    void aNoticeEndsIt();
    void anOlderNoticeDoesNot();
    void goesWithItsRow();

private:
    void reopen();
    void send(const std::vector<Record> &rows);
    void revoke();
    Notice noticeAbout(const Id &row) const;
    Result<void> putOff(const Id &row);
    /// The moment until which the row is put off, as a list would read it; 0 for none.
    qint64 until(const Id &row) const;

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    Replica::Config m_config;
    std::unique_ptr<Replica> m_replica;
    qint64 m_sequence = 0;
    Id m_task;
    Instant m_then;
};

void SnoozesTest::init()
{
    m_replica.reset();
    m_sequence = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_config = {m_folder->path(), &edeskCatalogue(), &m_clock, Id::create(), Id::create()};
    m_then = m_clock.now().plusMs(3'600'000);
    reopen();
    Assignment task;
    task.id = m_task = Id::create();
    task.title = u"Việc"_s;
    send({toRecord(task)});
}

void SnoozesTest::reopen()
{
    m_replica.reset();
    auto replica = Replica::open(m_config);
    QVERIFY(replica);
    m_replica = std::move(*replica);
}

void SnoozesTest::send(const std::vector<Record> &rows)
{
    protocol::PageWriter page;
    if (m_sequence == 0)
        page.addGrant({scope, Scope::person(m_config.person).name()});
    protocol::Segment head;
    head.scope = scope;
    head.from = m_sequence;
    page.beginSegment(head);
    for (const Record &row : rows)
        page.addRow(++m_sequence, row.kind(), recordBytes(row));
    page.endSegment(m_sequence, false, 0, 0);
    const QByteArray bytes = page.finish(false);
    const auto read = IncomingPage::read(bytes, edeskCatalogue());
    QVERIFY(read);
    QVERIFY(m_replica->applyPage(*read));
}

void SnoozesTest::revoke()
{
    protocol::PageWriter page;
    page.addRevoked(scope);
    const QByteArray bytes = page.finish(false);
    const auto read = IncomingPage::read(bytes, edeskCatalogue());
    QVERIFY(read);
    QVERIFY(m_replica->applyPage(*read));
}

Notice SnoozesTest::noticeAbout(const Id &row) const
{
    Notice notice;
    notice.id = Id::create();
    notice.recipientId = m_config.person;
    notice.reason = NoticeReason::Comment;
    notice.subjectKind = int(EntityKind::Assignment);
    notice.subjectId = row;
    notice.title = u"Việc"_s;
    // Long before: the clocks of others count for nothing.
    notice.at = m_clock.now().plusMs(-1'000'000'000);
    return notice;
}

Result<void> SnoozesTest::putOff(const Id &row)
{
    return m_replica->snooze({{{EntityKind::Assignment, row}, m_then}});
}

qint64 SnoozesTest::until(const Id &row) const
{
    const auto reader = ReplicaReader::open(m_folder->path(), edeskCatalogue());
    const auto found = (*reader)->database().number(
        u"SELECT coalesce(sum(until), 0) FROM snooze WHERE kind = ? AND id = ?"_s,
        int(EntityKind::Assignment), row);
    return found ? *found : -1;
}

void SnoozesTest::isAskedForInTheReplica()
{
    const QSignalSpy changed(m_replica.get(), &Replica::rowsChanged);
    QVERIFY(putOff(m_task));
    QCOMPARE(until(m_task), m_then.ms);
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().value<QSet<EntityKind>>().contains(EntityKind::Assignment));
    m_then = m_then.plusMs(60'000);
    QVERIFY(putOff(m_task));
    QCOMPARE(until(m_task), m_then.ms);
    QVERIFY(m_replica->snooze({{{EntityKind::Assignment, m_task}, {}}}));
    QCOMPARE(until(m_task), 0);
}

void SnoozesTest::survivesTheNextStart()
{
    QVERIFY(putOff(m_task));
    reopen();
    QCOMPARE(until(m_task), m_then.ms);
    QVERIFY(m_replica->snooze({{{EntityKind::Assignment, m_task}, {}}}));
    reopen();
    QCOMPARE(until(m_task), 0);
}

void SnoozesTest::survivesAReplicaMadeAnew()
{
    QVERIFY(putOff(m_task));
    QVERIFY(m_replica->meetEpoch(Id::create()));
    QVERIFY(m_replica->meetEpoch(Id::create()));
    QCOMPARE(until(m_task), m_then.ms);
    m_replica.reset();
    QVERIFY(QFile::remove(m_folder->filePath(u"replica.db"_s)));
    reopen();
    QCOMPARE(until(m_task), m_then.ms);
}

void SnoozesTest::survivesADamagedOutbox()
{
    QVERIFY(putOff(m_task));
    m_replica.reset();
    {
        const auto file = Database::open(DatabaseAddress::file(m_folder->filePath(u"outbox.db"_s)));
        QVERIFY(file);
        QVERIFY((*file)->script(u"PRAGMA writable_schema=ON; UPDATE sqlite_master SET rootpage = "
                                "(SELECT rootpage FROM sqlite_master WHERE name = 'draft') "
                                "WHERE name = 'sqlite_autoindex_outbox_2'"_s));
    }
    reopen();
    QCOMPARE(m_replica->setAside().size(), 1);
    QCOMPARE(m_replica->lost(), 0);
    QCOMPARE(until(m_task), m_then.ms);
}

void SnoozesTest::isOnePersonsOnly()
{
    QVERIFY(putOff(m_task));
    const Id first = m_config.person;
    m_config.person = Id::create();
    reopen();
    QCOMPARE(until(m_task), 0);
    m_config.person = first;
    reopen();
    QCOMPARE(until(m_task), m_then.ms);
}

void SnoozesTest::aNoticeEndsIt()
{
    QVERIFY(putOff(m_task));
    send({toRecord(noticeAbout(Id::create()))});
    QCOMPARE(until(m_task), m_then.ms);
    const QSignalSpy changed(m_replica.get(), &Replica::rowsChanged);
    send({toRecord(noticeAbout(m_task))});
    QCOMPARE(until(m_task), 0);
    QVERIFY(changed.last().first().value<QSet<EntityKind>>().contains(EntityKind::Assignment));
    reopen();
    QCOMPARE(until(m_task), 0);
}

void SnoozesTest::anOlderNoticeDoesNot()
{
    Notice notice = noticeAbout(m_task);
    send({toRecord(notice)});
    QVERIFY(putOff(m_task));
    // It is read: nothing new.
    notice.revision = 1;
    notice.readAt = m_clock.now();
    send({toRecord(notice)});
    QCOMPARE(until(m_task), m_then.ms);
}

void SnoozesTest::goesWithItsRow()
{
    QVERIFY(putOff(m_task));
    revoke();
    QCOMPARE(until(m_task), 0);
    reopen();
    QCOMPARE(until(m_task), 0);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::SnoozesTest)
#include "SnoozesTest.moc"
