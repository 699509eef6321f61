// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/Backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace edesk {

Backoff::Backoff(std::chrono::milliseconds first, std::chrono::milliseconds longest, Chance chance)
    : m_first(first), m_longest(longest), m_step(first), m_chance(std::move(chance))
{
    if (!m_chance)
        m_chance = [] { return QRandomGenerator::global()->generateDouble(); };
}

std::chrono::milliseconds Backoff::next()
{
    const std::chrono::milliseconds step = m_step;
    m_step = std::min(m_step * 2, m_longest);
    const double part = 0.5 + 0.5 * std::clamp(m_chance(), 0.0, 1.0);
    return std::chrono::milliseconds(qint64(double(step.count()) * part));
}

} // namespace edesk
