// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/PickerTicks.h"

namespace edesk {

PickerTick PickerTicks::tick(const Id &person) const
{
    const qsizetype at = m_order.indexOf(person);
    return at < 0 ? PickerTick::None : at == 0 ? PickerTick::Lead : PickerTick::Joiner;
}

void PickerTicks::toggle(const Id &person)
{
    if (!m_order.removeOne(person))
        m_order.append(person);
}

void PickerTicks::makeLead(const Id &person)
{
    m_order.removeOne(person);
    m_order.prepend(person);
}

void PickerTicks::add(const Id &person)
{
    if (!m_order.contains(person))
        m_order.append(person);
}

} // namespace edesk
