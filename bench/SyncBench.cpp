// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's sync against its limits, in one run: a real edeskd over TLS, a real replica.
#include "bench/BenchProvince.h"
#include "bench/CountingTransport.h"
#include "bench/RawInsert.h"

#include "client/replica/Replica.h"
#include "client/session/MemorySecretStore.h"
#include "client/session/OfflineUnlock.h"
#include "client/session/ProfileSettings.h"
#include "client/session/Session.h"
#include "client/session/SteadyClock.h"
#include "client/sync/HttpTransport.h"
#include "client/sync/SyncEngine.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/store/Migrator.h"
#include "common/store/StoreView.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <limits>

namespace edesk {
namespace {

constexpr int assignments = 50'000;
constexpr int edits = 1'000;
/// First syncs, and raw inserts: the fastest of each is compared.
constexpr int attempts = 3;

class SyncBench : public QObject
{
    Q_OBJECT

public:
    void start();

private:
    Result<void> prepareServer();
    void waitForServer();
    void signIn();
    bool openDesk(const QString &name);
    [[nodiscard]] QString deskName() const;
    void coldSync();
    void firstSync();
    void resync();
    void measureRaw();
    void prepareMerge();
    void measureMerge();
    void fail(const Error &error);
    void round(const std::function<void()> &next);
    qint64 jsonBytes();

    QTemporaryDir m_folder;
    QProcess m_server;
    SystemClock m_clock;
    MachineSteadyClock m_steady;
    MemorySecretStore m_secrets;
    NetworkPolicy m_policy;
    std::unique_ptr<OfflineUnlock> m_unlock;
    std::unique_ptr<ProfileSettings> m_settings;
    std::unique_ptr<HttpTransport> m_http;
    std::unique_ptr<CountingTransport> m_transport;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<SyncEngine> m_engine;
    std::function<void()> m_next;
    QElapsedTimer m_timer;
    double m_coldSeconds = 0;
    int m_desks = 0;
    double m_syncSeconds = std::numeric_limits<double>::infinity();
    double m_firstPageSeconds = 0;
    qint64 m_wireBytes = 0;
};

void figure(const char *name, double value, const char *target)
{
    std::printf("figure %s %.4g %s\n", name, value, target);
    std::fflush(stdout);
}

void SyncBench::fail(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(errorKey(error.code)), qPrintable(error.cause));
    QCoreApplication::exit(1);
}

Result<void> SyncBench::prepareServer()
{
    const QString data = m_folder.filePath(QStringLiteral("server"));
    QProcess init;
    init.start(QStringLiteral(EDESKD_PATH), {QStringLiteral("init"), QStringLiteral("--data"), data});
    if (!init.waitForFinished(60'000) || init.exitCode() != 0)
        return failure(ErrorCode::Internal, {}, QString::fromUtf8(init.readAllStandardError()));
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(data + QStringLiteral("/store.db") + suffix);
    auto store =
        Database::open(DatabaseAddress::file(data + QStringLiteral("/store.db")), {.durable = false});
    if (!store)
        return store.error();
    EDESK_CHECK(Migrator::server().migrate(**store));
    return BenchProvince::fill(**store, edeskCatalogue(), assignments);
}

void SyncBench::start()
{
    const auto prepared = prepareServer();
    if (!prepared)
        return fail(prepared.error());
    connect(&m_server, &QProcess::readyReadStandardError, this, &SyncBench::waitForServer);
    m_server.start(QStringLiteral(EDESKD_PATH),
                   {QStringLiteral("serve"), QStringLiteral("--data"),
                    m_folder.filePath(QStringLiteral("server")), QStringLiteral("--port"),
                    QStringLiteral("0"), QStringLiteral("--port-file"),
                    m_folder.filePath(QStringLiteral("port"))});
}

void SyncBench::waitForServer()
{
    QFile port(m_folder.filePath(QStringLiteral("port")));
    if (m_session || !port.open(QIODevice::ReadOnly))
        return;
    const QString url = QStringLiteral("https://127.0.0.1:") + QString::fromLatin1(port.readAll().trimmed());
    const auto endpoint =
        ServerEndpoint::create(QUrl(url), m_folder.filePath(QStringLiteral("server/ca.pem")));
    if (!endpoint)
        return fail(endpoint.error());
    m_http = std::make_unique<HttpTransport>(*endpoint);
    m_transport = std::make_unique<CountingTransport>(*m_http);
    m_unlock = std::make_unique<OfflineUnlock>(m_secrets, m_steady);
    m_settings = std::make_unique<ProfileSettings>(m_folder.path());
    m_session = std::make_unique<Session>(
        Session::Services{*m_transport, m_secrets, *m_settings, *m_unlock, m_steady});
    signIn();
}

void SyncBench::signIn()
{
    const auto signedIn =
        m_session->signIn(QString::fromLatin1(BenchProvince::UserName),
                          QString::fromLatin1(BenchProvince::Password), QStringLiteral("bench"));
    whenFinished(signedIn, this, [this](const Result<void> &result) {
        if (!result)
            return fail(result.error());
        coldSync();
    });
}

bool SyncBench::openDesk(const QString &name)
{
    m_engine.reset();
    m_replica.reset();
    auto replica = Replica::open(
        {m_folder.filePath(name), &edeskCatalogue(), &m_clock, m_session->person(), m_session->device()});
    if (!replica) {
        fail(replica.error());
        return false;
    }
    m_replica = std::move(*replica);
    m_engine = std::make_unique<SyncEngine>(
        SyncEngine::Services{*m_replica, *m_session, *m_transport, m_policy, m_clock});
    connect(m_engine.get(), &SyncEngine::roundFinished, this, [this](const Result<void> &finished) {
        if (!finished)
            return fail(finished.error());
        if (!m_engine->isBusy())
            std::exchange(m_next, {})();
    });
    return true;
}

QString SyncBench::deskName() const
{
    return QStringLiteral("desk-%1").arg(m_desks);
}

/// The first desk that asks for the organisation: the server makes the pages that later ones get from its
/// cache.
void SyncBench::coldSync()
{
    if (!openDesk(QStringLiteral("first")))
        return;
    round([this] {
        m_coldSeconds = double(m_timer.nsecsElapsed()) / 1e9;
        QMetaObject::invokeMethod(this, &SyncBench::firstSync, Qt::QueuedConnection);
    });
}

void SyncBench::round(const std::function<void()> &next)
{
    m_next = next;
    m_transport->reset();
    m_timer.start();
    m_engine->syncNow();
}

void SyncBench::firstSync()
{
    ++m_desks;
    if (!openDesk(deskName()))
        return;
    const auto firstPage = std::make_shared<double>(0);
    connect(m_replica.get(), &Replica::rowsChanged, this, [this, firstPage] {
        if (*firstPage == 0)
            *firstPage = double(m_timer.nsecsElapsed()) / 1e9;
    });
    round([this, firstPage] {
        const double seconds = double(m_timer.nsecsElapsed()) / 1e9;
        if (seconds < m_syncSeconds) {
            m_syncSeconds = seconds;
            m_firstPageSeconds = *firstPage;
        }
        m_wireBytes = m_transport->total().received;
        if (m_desks == attempts)
            return resync();
        QMetaObject::invokeMethod(this, &SyncBench::firstSync, Qt::QueuedConnection);
    });
}

void SyncBench::resync()
{
    round([this] {
        const CountingTransport::Count count = m_transport->total();
        figure("resync_round_trips", count.requests, "<=1");
        figure("resync_unchanged_bytes", double(count.sent + count.received), "<=200");
        measureRaw();
    });
}

qint64 SyncBench::jsonBytes()
{
    const StoreView view(m_replica->database(), false);
    const EntityType &type = entityType<Assignment>();
    qint64 bytes = 0;
    const auto rows = view.where(type, type.indexOf(u"giver_name"), Value(QStringLiteral("Trần Thị Giao")));
    if (!rows)
        return 0;
    for (const Record &row : *rows) {
        QJsonObject object{{QStringLiteral("id"), row.id().toString()},
                           {QStringLiteral("revision"), row.revision()}};
        for (int i = 0; i < int(type.fields.size()); ++i) {
            const Value &value = row.value(i);
            if (const auto *number = std::get_if<qint64>(&value))
                object.insert(type.field(i).nameString(), *number);
            else if (!std::holds_alternative<std::monostate>(value))
                object.insert(type.field(i).nameString(), displayValue(type.field(i), value));
        }
        bytes += QJsonDocument(object).toJson(QJsonDocument::Compact).size() + 1;
    }
    return bytes;
}

void SyncBench::measureRaw()
{
    const auto raw = RawInsert::best(entityType<Assignment>(),
                                     m_folder.filePath(deskName() + QStringLiteral("/replica.db")),
                                     m_folder.path(), attempts);
    if (!raw)
        return fail(raw.error());
    std::printf("raw insert %.3f s, first sync %.3f s, first page %.3f s, wire %.2f MB\n", *raw,
                m_syncSeconds, m_firstPageSeconds, double(m_wireBytes) / 1e6);
    figure("first_sync_of_raw", *raw / m_syncSeconds, ">=0.70");
    figure("first_sync_uncached_of_raw", *raw / m_coldSeconds, "-");
    figure("own_work_of_first_sync", m_firstPageSeconds / m_syncSeconds, "<=0.05");
    figure("wire_of_json", double(m_wireBytes) / double(std::max<qint64>(1, jsonBytes())), "<=0.25");
    prepareMerge();
}

/// 1,000 offline edits, every tenth of a title that is not what the server has.
void SyncBench::prepareMerge()
{
    const StoreView view(m_replica->database(), false);
    const EntityType &type = entityType<Assignment>();
    const auto rows = view.where(type, type.indexOf(u"state"), Value(qint64(AssignmentState::New)));
    if (!rows)
        return fail(rows.error());
    for (int i = 0; i < edits; ++i) {
        const auto assignment = fromRecord<Assignment>((*rows)[std::size_t(i)]);
        EditAssignment edit;
        edit.assignmentId = assignment.id;
        edit.title = assignment.title + QStringLiteral(" (sửa)");
        edit.titleWas = assignment.title;
        edit.body = edit.bodyWas = assignment.body;
        edit.dueAt = edit.dueAtWas = assignment.dueAt;
        Command command;
        command.id = Id::create();
        command.device = m_session->device();
        command.name = QString::fromLatin1(EditAssignment::Name);
        command.recordedAt = m_clock.now();
        if (i % 10 == 0)
            edit.titleWas += QLatin1Char('?');
        command.arguments = valuesOf(edit);
        const auto kept = m_replica->outbox().append(command, assignment.title,
                                                     {EntityKind::Assignment, assignment.id}, false, {});
        if (!kept)
            return fail(kept.error());
    }
    QMetaObject::invokeMethod(this, &SyncBench::measureMerge, Qt::QueuedConnection);
}

void SyncBench::measureMerge()
{
    // Opened again, the desk shows what waits before it is online.
    if (!openDesk(deskName()))
        return;
    round([this] {
        const double seconds = double(m_timer.nsecsElapsed()) / 1e9;
        int conflicts = 0;
        for (const OutboxItem &item : m_replica->outbox().items())
            conflicts += item.state == OutboxState::Conflict ? 1 : 0;
        std::printf("1,000 commands merged in %.3f s, %d conflicts\n", seconds, conflicts);
        figure("merge_1000_of_first_sync", seconds / m_syncSeconds, "-");
        m_server.terminate();
        m_server.waitForFinished();
        QCoreApplication::exit(conflicts == edits / 10 ? 0 : 1);
    });
}

} // namespace
} // namespace edesk

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    edesk::SyncBench bench;
    QMetaObject::invokeMethod(&bench, &edesk::SyncBench::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

#include "SyncBench.moc"
