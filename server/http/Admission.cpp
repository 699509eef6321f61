// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Admission.h"

namespace edesk::http {

Admission::Ticket::Ticket(std::shared_ptr<Admission> admission, QByteArray address)
    : m_admission(std::move(admission)), m_address(std::move(address))
{
}

Admission::Ticket::~Ticket()
{
    if (m_admission)
        m_admission->release(m_address);
}

Admission::Admission(const Limits &limits) : m_limits(limits) {}

std::variant<Admission::Ticket, Refusal> Admission::admit(const QByteArray &address)
{
    const std::scoped_lock lock(m_mutex);
    if (m_connections >= m_limits.connections)
        return Refusal::ConnectionsFull;
    int &ofAddress = m_perAddress[address];
    if (ofAddress >= m_limits.connectionsPerAddress)
        return Refusal::AddressFull;
    Ticket ticket(shared_from_this(), address);
    ++ofAddress;
    ++m_connections;
    return ticket;
}

void Admission::release(const QByteArray &address)
{
    const std::scoped_lock lock(m_mutex);
    --m_connections;
    const auto found = m_perAddress.find(address);
    if (--*found == 0)
        m_perAddress.erase(found);
}

bool Admission::beginWork()
{
    if (m_inFlight.fetch_add(1, std::memory_order_relaxed) < m_limits.requestsInFlight)
        return true;
    endWork();
    return false;
}

void Admission::endWork()
{
    m_inFlight.fetch_sub(1, std::memory_order_relaxed);
}

bool Admission::takeBody(qint64 bytes)
{
    if (m_bodyBytes.fetch_add(bytes, std::memory_order_relaxed) + bytes <= m_limits.largeBodiesBytes)
        return true;
    returnBody(bytes);
    return false;
}

void Admission::returnBody(qint64 bytes)
{
    m_bodyBytes.fetch_sub(bytes, std::memory_order_relaxed);
}

int Admission::connections() const
{
    const std::scoped_lock lock(m_mutex);
    return m_connections;
}

} // namespace edesk::http
