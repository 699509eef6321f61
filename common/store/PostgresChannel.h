// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/DatabaseAddress.h"

#include <QObject>
#include <QTimer>

namespace edesk {

/// Hears from and tells other processes on the same PostgreSQL that something changed (LISTEN, NOTIFY), on a
/// connection of its own. A hint only: when the connection is lost nothing is heard until it is back, which
/// is tried with every announcement and every check(). May be moved to another thread before it is first
/// opened, where it then waits for PostgreSQL without keeping anybody else waiting.
class PostgresChannel : public QObject
{
    Q_OBJECT

public:
    /// `name` is an SQL identifier. Not open until check().
    PostgresChannel(const DatabaseAddress &address, const QString &name, QObject *parent = nullptr);
    ~PostgresChannel() override;

    /// Tells the others soon; calls in quick succession become one. Thread-safe.
    void announce();
    /// Opens the connection when it is not, or was lost.
    void check();

Q_SIGNALS:
    /// Another process announced something.
    void announced();

private:
    bool open();
    void close();
    void send();

    const DatabaseAddress m_address;
    const QString m_name;
    QString m_connection;
    QTimer m_timer;
};

} // namespace edesk
