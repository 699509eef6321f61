// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/PostgresChannel.h"

#include "tests/support/Patience.h"
#include "tests/unit/auth/AuthWorld.h"
#include "tests/unit/server/Demand.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

namespace edesk {

using namespace Qt::StringLiterals;

/// Processes on one PostgreSQL hear of one another, and of nothing else.
class PostgresChannelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void othersHearAndTheSpeakerDoesNot();
    void manyAnnouncementsBecomeFew();
    void hearsAgainAfterItsConnectionWasLost();

private:
    TestDatabases m_databases;
    std::optional<DatabaseAddress> m_address;
};

void PostgresChannelTest::init()
{
    m_address = m_databases.newDatabase(Dialect::Postgres);
    if (!m_address)
        QSKIP("PostgreSQL is not installed");
}

void PostgresChannelTest::othersHearAndTheSpeakerDoesNot()
{
    PostgresChannel speaker(*m_address, u"edesk_test"_s);
    PostgresChannel listener(*m_address, u"edesk_test"_s);
    PostgresChannel stranger(*m_address, u"edesk_other"_s);
    for (PostgresChannel *channel : {&speaker, &listener, &stranger})
        channel->check();
    const QSignalSpy own(&speaker, &PostgresChannel::announced);
    const QSignalSpy other(&stranger, &PostgresChannel::announced);
    QSignalSpy heard(&listener, &PostgresChannel::announced);
    // From another thread, as workers do.
    std::thread([&] { speaker.announce(); }).join();
    QVERIFY(heard.wait(PatienceMs));
    // The answer has made the round trip that an echo would have.
    QSignalSpy back(&speaker, &PostgresChannel::announced);
    listener.announce();
    QVERIFY(back.wait(PatienceMs));
    QCOMPARE(own.size(), 1);
    QCOMPARE(other.size(), 0);
}

void PostgresChannelTest::manyAnnouncementsBecomeFew()
{
    PostgresChannel speaker(*m_address, u"edesk_test"_s);
    PostgresChannel listener(*m_address, u"edesk_test"_s);
    listener.check();
    QSignalSpy heard(&listener, &PostgresChannel::announced);
    for (int i = 0; i < 1000; ++i)
        speaker.announce();
    QVERIFY(heard.wait(PatienceMs));
    QVERIFY(heard.size() < 100);
}

void PostgresChannelTest::hearsAgainAfterItsConnectionWasLost()
{
    PostgresChannel speaker(*m_address, u"edesk_test"_s);
    PostgresChannel listener(*m_address, u"edesk_test"_s);
    speaker.check();
    listener.check();
    const auto database = demand(Database::open(*m_address));
    demand(database->run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                         "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s));
    listener.check();
    QSignalSpy heard(&listener, &PostgresChannel::announced);
    speaker.announce();
    QVERIFY(heard.wait(PatienceMs));
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::PostgresChannelTest)
#include "PostgresChannelTest.moc"
