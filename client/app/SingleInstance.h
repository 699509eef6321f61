// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

#include <chrono>

namespace edesk {

/// One program for each profile: a second start hands over what it was asked for and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// Stands for the profile in this folder, of this user of the computer; `patience` is how long either
    /// side waits for a word of the other.
    explicit SingleInstance(const QString &profile,
                            std::chrono::milliseconds patience = std::chrono::seconds(2));

    /// Asks the program that has the profile open to come up and to open `link` (may be empty). False when
    /// there is none or it does not answer in time. Blocks: for the start of the program only.
    bool handOver(const QString &link) const;
    /// Listens for later starts; false when the system does not let it, which is no reason not to work.
    bool listen();

Q_SIGNALS:
    /// A later start asks to come up, and to open the link if there is one.
    void raised(const QString &link);

private:
    void accept();

    QString m_name;
    std::chrono::milliseconds m_patience;
    QLocalServer m_server;
};

} // namespace edesk
