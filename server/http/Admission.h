// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/EdgeStats.h"
#include "server/http/Limits.h"

#include <QByteArray>
#include <QHash>

#include <atomic>
#include <memory>
#include <mutex>
#include <variant>

namespace edesk::http {

/// Counts connections and requests of all threads against the limits. Thread-safe.
class Admission : public std::enable_shared_from_this<Admission>
{
public:
    /// A place among the connections, given back when destroyed.
    class Ticket
    {
    public:
        Ticket(std::shared_ptr<Admission> admission, QByteArray address);
        Ticket(Ticket &&) = default;
        Ticket &operator=(Ticket &&) = delete;
        ~Ticket();

    private:
        std::shared_ptr<Admission> m_admission;
        QByteArray m_address;
    };

    explicit Admission(const Limits &limits);

    /// A ticket for a connection from this address (the raw bytes that identify one peer), or the reason not.
    std::variant<Ticket, Refusal> admit(const QByteArray &address);
    /// Takes a place among the requests in flight; false when all are taken.
    bool beginWork();
    void endWork();
    /// Takes memory for bodies; false, with nothing taken, when there is not as much.
    bool takeBody(qint64 bytes);
    void returnBody(qint64 bytes);
    int connections() const;

private:
    void release(const QByteArray &address);

    const Limits m_limits;
    mutable std::mutex m_mutex;
    QHash<QByteArray, int> m_perAddress;
    int m_connections = 0;
    std::atomic<int> m_inFlight = 0;
    std::atomic<qint64> m_bodyBytes = 0;
};

} // namespace edesk::http
