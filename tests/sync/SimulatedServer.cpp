// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/SimulatedServer.h"

#include "common/domain/Catalogues.h"
#include "common/store/Migrator.h"
#include "server/demo/DemoProvince.h"
#include "server/sync/BulkImport.h"
#include "server/sync/Installation.h"
#include "server/sync/SessionRoutes.h"
#include "server/sync/SyncRoutes.h"
#include "tests/unit/auth/AuthWorld.h"
#include "tests/unit/server/Demand.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <future>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr quint64 demoSeed = 2026;

/// The store every simulation begins with, generated once.
class Template
{
public:
    Template()
    {
        const auto database = demand(Database::open(DatabaseAddress::file(path()), {.durable = false}));
        demand(Migrator::server().migrate(*database));
        Transaction transaction = demand(database->begin());
        BulkImport import(*database, edeskCatalogue());
        const FakeClock clock;
        DemoProvince province(DemoSize::Small, demoSeed, clock.now());
        province.generate([&](Record record) { demand(import.add(std::move(record))); }, [](int, int) {});
        demand(import.finish());
        m_accounts = province.accounts();
        addCredentials(*database);
        demand(Installation(*database).setEpoch(Id::create()));
        demand(transaction.commit());
        demand(database->checkpoint());
    }

    QString path() const { return m_folder.filePath(u"template.db"_s); }
    const QList<DemoAccount> &accounts() const { return m_accounts; }

private:
    void addCredentials(Database &database)
    {
        const FakeClock clock;
        Authenticator authenticator(clock, clock, AuthWorld::lenientPolicy());
        QHash<QString, QList<Id>> byPassword;
        for (const DemoAccount &account : std::as_const(m_accounts))
            byPassword[account.password].append(account.accountId);
        for (auto it = byPassword.cbegin(); it != byPassword.cend(); ++it)
            demand(authenticator.createCredentials(database, it.value(), it.key()));
    }

    QTemporaryDir m_folder;
    QList<DemoAccount> m_accounts;
};

const Template &provinceTemplate()
{
    static const Template made;
    return made;
}

const DemoAccount &firstAccount(const QList<DemoAccount> &accounts,
                                const std::function<bool(const DemoAccount &)> &fits)
{
    const auto found = std::find_if(accounts.begin(), accounts.end(), fits);
    if (found == accounts.end())
        qFatal("the demonstration lacks an account");
    return *found;
}

} // namespace

/// What one server process is made of.
struct SimulatedServer::Process
{
    Process(const DatabaseAddress &address, const Clock &clock, const Clock &monotonic)
        : authenticator(clock, monotonic, AuthWorld::lenientPolicy()),
          intake(edeskCatalogue(), clock),
          pages(edeskCatalogue(), clock),
          subscribers({[](std::span<const quint64>, const QByteArray &) {}, [](quint64) {}}, 10),
          publisher(pages, subscribers),
          pool(demand(WorkerPool::start(address, {.threads = 1}))),
          router(authenticator, *pool, metrics),
          syncRoutes(
              {edeskCatalogue(), clock, authenticator, intake, pages, subscribers, publisher, metrics}),
          sessionRoutes(authenticator, subscribers, metrics)
    {
        syncRoutes.addTo(router);
        sessionRoutes.addTo(router);
    }

    ~Process() { pool->stop(); }

    Metrics metrics;
    Authenticator authenticator;
    CommandIntake intake;
    PageBuilder pages;
    Subscribers subscribers;
    ChangePublisher publisher;
    std::unique_ptr<WorkerPool> pool;
    Router router;
    SyncRoutes syncRoutes;
    SessionRoutes sessionRoutes;
};

SimulatedServer::SimulatedServer(const QString &folder) : m_folder(folder)
{
    if (!QDir().mkpath(folder) || !QFile::copy(provinceTemplate().path(), storePath()))
        qFatal("the store could not be copied");
    start();
}

SimulatedServer::~SimulatedServer() = default;

QString SimulatedServer::storePath() const
{
    return QDir(m_folder).filePath(u"server.db"_s);
}

void SimulatedServer::start()
{
    const DatabaseAddress address = DatabaseAddress::file(storePath());
    m_database = demand(Database::open(address, {.durable = false}));
    m_process = std::make_unique<Process>(address, clock, m_monotonic);
}

void SimulatedServer::restart()
{
    m_process.reset();
    m_database.reset();
    start();
}

void SimulatedServer::restoreFrom(const QString &backup)
{
    m_process.reset();
    m_database.reset();
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(storePath() + suffix);
    if (!QFile::copy(backup, storePath()))
        qFatal("the backup could not be copied");
    start();
    demand(Installation(*m_database).setEpoch(Id::create()));
}

http::Response SimulatedServer::answer(const QByteArray &path, const QByteArray &body,
                                       const QByteArray &token)
{
    http::Request request;
    request.method = "POST";
    request.target = path;
    request.body = body;
    request.peerAddress = "127.0.0.1";
    request.contentType = "application/cbor";
    if (!token.isEmpty())
        request.authorization = "Bearer " + token;
    std::promise<http::Response> answered;
    m_process->router.handle(request,
                             [&](http::Response response) { answered.set_value(std::move(response)); });
    return answered.get_future().get();
}

const QList<DemoAccount> &SimulatedServer::accounts() const
{
    return provinceTemplate().accounts();
}

const DemoAccount &SimulatedServer::account(const QString &role) const
{
    return firstAccount(accounts(), [&](const DemoAccount &account) {
        return account.role == role && account.organisation == accounts().first().organisation;
    });
}

const DemoAccount &SimulatedServer::communeAccount() const
{
    return firstAccount(accounts(), [](const DemoAccount &account) { return account.level == u"commune"_s; });
}

Id SimulatedServer::personOf(const DemoAccount &account)
{
    Statement *statement = demand(m_database->prepare(u"SELECT person_id FROM account WHERE id = ?"_s));
    statement->bind(account.accountId);
    if (!demand(statement->step()))
        qFatal("an account without a person");
    const Id person = statement->id(0);
    statement->reset();
    return person;
}

} // namespace edesk
