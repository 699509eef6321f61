// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PostgresServer.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

namespace edesk {

using namespace Qt::StringLiterals;

/// The private PostgreSQL starts, gives separate databases, and is gone afterwards.
class PostgresServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void databasesAreSeparate();
    void textIsUtf8();
    void isGoneAfterwards();

private:
    static QVariant ask(const QString &url, const QString &sql);
    static bool answers(quint16 port);

    std::unique_ptr<PostgresServer> m_server;
};

QVariant PostgresServerTest::ask(const QString &url, const QString &sql)
{
    const QUrl parts(url);
    QVariant answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, u"ask"_s);
        database.setHostName(parts.host());
        database.setPort(parts.port());
        database.setUserName(parts.userName());
        database.setDatabaseName(parts.path().mid(1));
        if (!database.open())
            qWarning("%s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        if (query.exec(sql) && query.next())
            answer = query.value(0);
    }
    QSqlDatabase::removeDatabase(u"ask"_s);
    return answer;
}

bool PostgresServerTest::answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected();
}

void PostgresServerTest::initTestCase()
{
    Result<std::unique_ptr<PostgresServer>> started = PostgresServer::start();
    if (!started && started.error().code == ErrorCode::NotFound)
        QSKIP("PostgreSQL is not installed");
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().cause));
    m_server = std::move(started).value();
}

void PostgresServerTest::databasesAreSeparate()
{
    const QString first = m_server->newDatabase();
    const QString second = m_server->newDatabase();
    QCOMPARE(first, u"postgresql://postgres@127.0.0.1:%1/db_1"_s.arg(m_server->port()));
    QVERIFY(first != second);
    ask(first, u"CREATE TABLE a (b integer)"_s);
    QCOMPARE(ask(first, u"SELECT count(*) FROM information_schema.tables WHERE table_name = 'a'"_s).toInt(),
             1);
    QCOMPARE(ask(second, u"SELECT count(*) FROM information_schema.tables WHERE table_name = 'a'"_s).toInt(),
             0);
}

void PostgresServerTest::textIsUtf8()
{
    const QString url = m_server->newDatabase();
    QCOMPARE(ask(url, u"SHOW server_encoding"_s).toString(), u"UTF8"_s);
    QCOMPARE(ask(url, u"SELECT char_length('Nguyễn Văn Ước')"_s).toInt(), 14);
}

void PostgresServerTest::isGoneAfterwards()
{
    const quint16 port = m_server->port();
    QVERIFY(answers(port));
    m_server.reset();
    QVERIFY(!answers(port));
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::PostgresServerTest)
#include "PostgresServerTest.moc"
