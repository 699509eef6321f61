// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

namespace edesk {

/// What clamd does with INSTREAM, on a local socket, for one signature: EICAR's.
class FakeClamd
{
public:
    /// `limit` is the longest stream it takes, as clamd's StreamMaxLength. `silent`: it takes everything and
    /// says nothing.
    explicit FakeClamd(qint64 limit = 1LL << 30, bool silent = false);
    ~FakeClamd();
    FakeClamd(const FakeClamd &) = delete;
    FakeClamd &operator=(const FakeClamd &) = delete;

    QString address() const { return m_folder.filePath(QStringLiteral("clamd.ctl")); }
    int streams() const { return m_streams; }

private:
    void serve();
    void answer(int client);

    QTemporaryDir m_folder;
    qint64 m_limit;
    bool m_silent;
    int m_socket = -1;
    std::atomic<int> m_streams = 0;
    std::thread m_thread;
};

/// The string by which scanners are tested (eicar.org), put together here so that no scanner takes this file
/// away.
QByteArray eicar();

} // namespace edesk
