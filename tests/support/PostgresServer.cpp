// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PostgresServer.h"

#include "tests/support/ChildProcess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTcpServer>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// Followed by the test's process id and a random part.
const QString folderPrefix = u"edesk-postgres-"_s;
constexpr int startTimeoutMs = 60'000;
constexpr int stopTimeoutMs = 20'000;
constexpr int pollMs = 20;
constexpr int attempts = 3;

/// The folder of `initdb` and `postgres`: Debian's newest version, else wherever PATH has them.
QString folderOfPrograms()
{
    const QDir debian(u"/usr/lib/postgresql"_s);
    QString newest;
    int newestVersion = 0;
    for (const QString &version : debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = debian.filePath(version + "/bin"_L1);
        if (version.toInt() > newestVersion && QFile::exists(folder + "/postgres"_L1)) {
            newest = folder;
            newestVersion = version.toInt();
        }
    }
    return newest.isEmpty() ? QFileInfo(QStandardPaths::findExecutable(u"postgres"_s)).path() : newest;
}

std::optional<SystemUser> ordinaryUser()
{
    if (geteuid() != 0)
        return {};
    const std::optional<SystemUser> postgres = systemUser("postgres");
    return postgres ? postgres : systemUser("nobody");
}

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
}

/// Removes the folders of tests that were killed before they could.
void removeLeftovers()
{
    const QDir temporary(QDir::tempPath());
    for (const QString &folder : temporary.entryList({folderPrefix + u'*'}, QDir::Dirs)) {
        const pid_t owner = folder.mid(folderPrefix.size()).section(u'-', 0, 0).toInt();
        if (owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH)
            QDir(temporary.filePath(folder)).removeRecursively();
    }
}

Error startFailure(const QString &cause)
{
    return failure(ErrorCode::StoreFailed, {}, "PostgreSQL: "_L1 + cause);
}

} // namespace

PostgresServer::PostgresServer(const QString &folderOfPrograms)
    : m_programs(folderOfPrograms),
      m_folder(u"%1/%2%3-XXXXXX"_s.arg(QDir::tempPath(), folderPrefix).arg(getpid()))
{
}

Result<std::unique_ptr<PostgresServer>> PostgresServer::start()
{
    const QString programs = folderOfPrograms();
    if (!QFile::exists(programs + "/initdb"_L1))
        return failure(ErrorCode::NotFound, {u"PostgreSQL"_s}, u"PostgreSQL is not installed"_s);

    removeLeftovers();
    std::unique_ptr<PostgresServer> server(new PostgresServer(programs));
    EDESK_CHECK(server->initialise());
    Result<void> launched = server->launch();
    // Another process may have taken the port in between.
    for (int attempt = 1; !launched && attempt < attempts; ++attempt)
        launched = server->launch();
    if (!launched)
        return launched.error();
    return server;
}

PostgresServer::~PostgresServer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    // Immediate shutdown: nothing here is worth a checkpoint.
    ::kill(pid_t(m_process.processId()), SIGQUIT);
    if (!m_process.waitForFinished(stopTimeoutMs)) {
        m_process.kill();
        m_process.waitForFinished(stopTimeoutMs);
    }
}

Result<void> PostgresServer::initialise()
{
    const std::optional<SystemUser> user = ordinaryUser();
    if (!m_folder.isValid())
        return startFailure(m_folder.errorString());
    if (user && chown(QFile::encodeName(m_folder.path()).constData(), user->uid, user->gid) != 0)
        return startFailure(u"the folder cannot be given to an ordinary user"_s);

    QProcess initdb;
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    initdb.setWorkingDirectory(m_folder.path());
    bindToThisThread(initdb, SIGKILL, user);
    initdb.start(m_programs + "/initdb"_L1,
                 {u"--pgdata"_s, m_folder.filePath(u"data"_s), u"--username=postgres"_s, u"--auth=trust"_s,
                  u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s});
    if (!initdb.waitForFinished(startTimeoutMs) || initdb.exitCode() != 0)
        return startFailure("initdb: "_L1 + QString::fromUtf8(initdb.readAll()) + initdb.errorString());
    return {};
}

Result<void> PostgresServer::launch()
{
    m_port = freePort();
    QStringList arguments{
        u"-D"_s, m_folder.filePath(u"data"_s), u"-p"_s, QString::number(m_port), u"-k"_s, m_folder.path(),
        u"-F"_s};
    for (const QString &setting :
         {u"listen_addresses=127.0.0.1"_s, u"max_connections=200"_s, u"shared_buffers=32MB"_s,
          u"full_page_writes=off"_s, u"synchronous_commit=off"_s, u"autovacuum=off"_s, u"lc_messages=C"_s})
        arguments << u"-c"_s << setting;

    m_process.setWorkingDirectory(m_folder.path());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(u"log"_s));
    bindToThisThread(m_process, SIGQUIT, ordinaryUser());
    m_process.start(m_programs + "/postgres"_L1, arguments);
    if (!m_process.waitForStarted(startTimeoutMs))
        return startFailure(m_process.errorString());

    QElapsedTimer waited;
    waited.start();
    while (!acceptsConnections()) {
        if (m_process.waitForFinished(pollMs) || m_process.state() == QProcess::NotRunning)
            return startFailure(logTail());
        if (waited.hasExpired(startTimeoutMs))
            return startFailure("not ready in time; "_L1 + logTail());
    }
    return {};
}

bool PostgresServer::acceptsConnections() const
{
    // The eighth line of its lock file is its state.
    QFile lock(m_folder.filePath(u"data/postmaster.pid"_s));
    if (!lock.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = lock.readAll().split('\n');
    return lines.size() > 7 && lines[7].trimmed() == "ready";
}

QString PostgresServer::logTail() const
{
    constexpr qsizetype tailBytes = 2000;
    QFile log(m_folder.filePath(u"log"_s));
    return log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll().right(tailBytes)) : QString();
}

QString PostgresServer::newDatabase()
{
    const QString name = u"db_%1"_s.arg(++m_databases);
    const QString connection = u"edesk-postgres-%1-%2"_s.arg(m_port).arg(m_databases);
    QString reason;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
        database.setHostName(u"127.0.0.1"_s);
        database.setPort(m_port);
        database.setUserName(u"postgres"_s);
        database.setDatabaseName(u"postgres"_s);
        QSqlQuery query(database);
        if (!database.open())
            reason = database.lastError().text();
        else if (!query.exec(u"CREATE DATABASE %1 TEMPLATE template0"_s.arg(name)))
            reason = query.lastError().text();
    }
    QSqlDatabase::removeDatabase(connection);
    if (!reason.isEmpty()) {
        qWarning("PostgreSQL refused a new database: %s", qPrintable(reason));
        return {};
    }
    return u"postgresql://postgres@127.0.0.1:%1/%2"_s.arg(m_port).arg(name);
}

} // namespace edesk
