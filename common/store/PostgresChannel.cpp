// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/PostgresChannel.h"

#include "common/store/PostgresLink.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>

#include <atomic>
#include <chrono>

namespace edesk {
namespace {

/// How long announcements are gathered before one is sent.
constexpr std::chrono::milliseconds gathering(20);

QString uniqueName()
{
    static std::atomic<quint64> counter = 0;
    return QStringLiteral("edesk-channel-%1").arg(++counter);
}

} // namespace

PostgresChannel::PostgresChannel(const DatabaseAddress &address, const QString &name, QObject *parent)
    : QObject(parent), m_address(address), m_name(name), m_connection(uniqueName()), m_timer(this)
{
    Q_ASSERT(address.dialect == Dialect::Postgres);
    m_timer.setSingleShot(true);
    m_timer.setInterval(gathering);
    connect(&m_timer, &QTimer::timeout, this, &PostgresChannel::send);
}

PostgresChannel::~PostgresChannel()
{
    close();
}

void PostgresChannel::announce()
{
    const auto start = [this] {
        if (!m_timer.isActive())
            m_timer.start();
    };
    QMetaObject::invokeMethod(this, start, Qt::QueuedConnection);
}

void PostgresChannel::check()
{
    if (!QSqlDatabase::contains(m_connection) ||
        !QSqlQuery(QSqlDatabase::database(m_connection)).exec(QStringLiteral("SELECT 1")))
        open();
}

bool PostgresChannel::open()
{
    close();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_connection);
    PostgresLink::configure(database, m_address);
    if (!database.open())
        return false;
    const auto heard = [this](const QString &name, QSqlDriver::NotificationSource source) {
        if (name == m_name && source == QSqlDriver::OtherSource)
            Q_EMIT announced();
    };
    connect(database.driver(), &QSqlDriver::notification, this, heard);
    return database.driver()->subscribeToNotification(m_name);
}

void PostgresChannel::close()
{
    if (!QSqlDatabase::contains(m_connection))
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

void PostgresChannel::send()
{
    const QString sql = QStringLiteral("NOTIFY ") + m_name;
    if (QSqlDatabase::contains(m_connection) && QSqlQuery(QSqlDatabase::database(m_connection)).exec(sql))
        return;
    if (open())
        QSqlQuery(QSqlDatabase::database(m_connection)).exec(sql);
}

} // namespace edesk
