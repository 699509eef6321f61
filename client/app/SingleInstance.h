// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace edesk {

/// One program for each profile: a second start hands over what it was asked for and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// Stands for the profile in this folder, of this user of the computer.
    explicit SingleInstance(const QString &profile, QObject *parent = nullptr);

    /// Asks the program that has the profile open to come up and to open `link` (may be empty). False when
    /// there is none or it does not answer within two seconds. Blocks: for the start of the program only.
    bool handOver(const QString &link) const;
    /// Listens for later starts; false when the system does not let it, which is no reason not to work.
    bool listen();

Q_SIGNALS:
    /// A later start asks to come up, and to open the link if there is one.
    void raised(const QString &link);

private:
    void accept();

    QString m_name;
    QLocalServer m_server;
};

} // namespace edesk
