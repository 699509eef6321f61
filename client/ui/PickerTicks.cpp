// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/PickerTicks.h"

namespace edesk {

PickerTick PickerTicks::tick(const Id &person) const
{
    const qsizetype at = m_order.indexOf(person);
    if (m_isPlain && at >= 0)
        return PickerTick::Chosen;
    return at < 0 ? PickerTick::None : at == 0 ? PickerTick::Lead : PickerTick::Joiner;
}

void PickerTicks::setSingle()
{
    m_isSingle = true;
    m_order.resize(qMin<qsizetype>(1, m_order.size()));
}

void PickerTicks::toggle(const Id &person)
{
    if (m_order.removeOne(person))
        return;
    if (m_isSingle)
        m_order.clear();
    m_order.append(person);
}

void PickerTicks::makeLead(const Id &person)
{
    if (m_isSingle)
        m_order.clear();
    m_order.removeOne(person);
    m_order.prepend(person);
}

void PickerTicks::add(const Id &person)
{
    const bool hasRoom = !m_isSingle || m_order.isEmpty();
    if (hasRoom && !m_order.contains(person))
        m_order.append(person);
}

} // namespace edesk
