// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/RequestIntake.h"

#include <utility>

namespace edesk::http {

void RequestIntake::feed(QByteArrayView fresh)
{
    if (m_pending.isEmpty()) {
        m_pending.append(fresh.sliced(read(fresh)));
        return;
    }
    m_pending.append(fresh);
    m_used += read(QByteArrayView(m_pending).sliced(m_used));
    if (m_used == m_pending.size()) {
        m_pending = {};
        m_used = 0;
    } else if (m_used > m_pending.size() / 2) {
        m_pending.remove(0, std::exchange(m_used, 0));
    }
}

qsizetype RequestIntake::read(QByteArrayView bytes)
{
    if (!m_reader)
        m_reader = std::make_unique<RequestReader>(m_limits);
    return m_reader->feed(bytes);
}

void RequestIntake::clear()
{
    m_reader.reset();
    m_pending = {};
    m_used = 0;
}

} // namespace edesk::http
