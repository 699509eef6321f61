// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/SingleInstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QTimer>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 longestMessage = 1024;

QString nameFor(const QString &profile)
{
    const QByteArray folder = QDir(profile).absolutePath().toUtf8() + '\n' + QDir::homePath().toUtf8();
    return u"edesk-"_s +
           QString::fromLatin1(QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

SingleInstance::SingleInstance(const QString &profile, std::chrono::milliseconds patience)
    : m_name(nameFor(profile)), m_patience(patience)
{
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

bool SingleInstance::handOver(const QString &link) const
{
    const int patience = int(m_patience.count());
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(link.toUtf8().left(longestMessage) + '\n');
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience);
}

bool SingleInstance::listen()
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (m_server.listen(m_name))
        return true;
    // Left behind by a program that was killed.
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestMessage)
                    socket->abort();
                return;
            }
            const QString link = QString::fromUtf8(socket->readLine(longestMessage + 1)).trimmed();
            socket->write("\n");
            socket->disconnectFromServer();
            Q_EMIT raised(link);
        });
        QTimer::singleShot(m_patience, socket, &QLocalSocket::abort);
    }
}

} // namespace edesk
