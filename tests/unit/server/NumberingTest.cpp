// SPDX-License-Identifier: GPL-3.0-or-later
// Registers under many clerks at once: no number is left out and none is given twice.
#include "common/domain/document/DocumentCommands.h"
#include "common/domain/document/DraftCommands.h"
#include "common/domain/organisation/RoleRules.h"
#include "tests/unit/server/FeedAudit.h"
#include "tests/unit/server/ServerWorld.h"

#include <QTest>

#include <random>
#include <thread>

namespace edesk {

using namespace Qt::StringLiterals;

class NumberingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void init();
    void clerksAtOnceLeaveNoGapAndNoDuplicate();
    void theFirstTwoNumbersOfAYearAtOnce();

private:
    static ReceiveDocument document(const QString &subject);

    TestDatabases m_databases;
    std::unique_ptr<ServerWorld> m_world;
};

void NumberingTest::init()
{
    QFETCH_GLOBAL(int, dialect);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    if (!address)
        QSKIP("this database is not installed");
    m_world = std::make_unique<ServerWorld>(*address);
    TestDesk admin(m_world->admin);
    QList<QByteArray> grants;
    for (const Id &clerk : m_world->specialists)
        grants << admin.make(GrantRole{clerk, m_world->department, Role::Clerk, {}});
    for (const protocol::Answer &answer : m_world->send(admin, grants).answers)
        QVERIFY(answer.accepted());
}

ReceiveDocument NumberingTest::document(const QString &subject)
{
    ReceiveDocument a;
    a.type = DocumentType::Report;
    a.subject = subject;
    a.issuerName = u"Uỷ ban nhân dân xã"_s;
    return a;
}

void NumberingTest::clerksAtOnceLeaveNoGapAndNoDuplicate()
{
    constexpr int clerks = 8;
    constexpr int batches = 25;
    constexpr int most = 20;
    std::mutex mutex;
    QStringList failures;
    int accepted = 0;
    int refused = 0;
    std::vector<std::thread> threads;
    threads.reserve(clerks);
    for (int t = 0; t < clerks; ++t) {
        threads.emplace_back([&, t] {
            const auto connection = m_world->connect();
            std::mt19937 random(unsigned(t) + 1);
            TestDesk desk(m_world->specialists[std::size_t(t % 4)]);
            for (int b = 0; b < batches; ++b) {
                QList<QByteArray> batch;
                for (auto i = random() % most + 1; i > 0; --i) {
                    ReceiveDocument a = document(u"Báo cáo %1-%2"_s.arg(t).arg(b));
                    // Some are refused: they take no number.
                    if (random() % 8 == 0)
                        a.issuedOn = QDate(2100, 1, 1);
                    batch << desk.make(a);
                }
                const auto outcome = desk.send(m_world->intake, *connection, batch);
                const std::scoped_lock lock(mutex);
                if (!outcome) {
                    failures << errorKey(outcome.error().code) + u' ' + outcome.error().cause;
                    continue;
                }
                for (const protocol::Answer &answer : outcome->answers)
                    ++(answer.accepted() ? accepted : refused);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    QVERIFY(accepted > 1000);
    QVERIFY(refused > 50);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM document"_s), accepted);
    QCOMPARE(m_world->number(u"SELECT count(DISTINCT number) FROM document"_s), accepted);
    QCOMPARE(m_world->number(u"SELECT min(number) FROM document"_s), 1);
    QCOMPARE(m_world->number(u"SELECT max(number) FROM document"_s), accepted);
    QCOMPARE(m_world->number(u"SELECT last FROM number_book"_s), accepted);
    QCOMPARE(FeedAudit::faults(m_world->database()), QStringList());
}

/// The book itself is made by whoever comes first.
void NumberingTest::theFirstTwoNumbersOfAYearAtOnce()
{
    constexpr int clerks = 4;
    for (int year = 0; year < 5; ++year) {
        std::vector<std::thread> threads;
        threads.reserve(clerks);
        for (int t = 0; t < clerks; ++t) {
            threads.emplace_back([&, t] {
                const auto connection = m_world->connect();
                TestDesk desk(m_world->specialists[std::size_t(t)]);
                const auto outcome =
                    demand(desk.send(m_world->intake, *connection, {desk.make(document(u"Báo cáo"_s))}));
                if (!outcome.answers.front().accepted())
                    qFatal("a number was refused");
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        m_world->clock.advanceMs(366LL * 24 * 3'600'000);
    }
    QCOMPARE(m_world->number(u"SELECT count(*) FROM number_book"_s), 5);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM number_book WHERE last <> 4"_s), 0);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::NumberingTest)
#include "NumberingTest.moc"
