// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/PickerTick.h"
#include "common/base/Id.h"

#include <QList>

namespace edesk {

/// Who is ticked, in the order of ticking: the first is the lead (chủ trì), the others join (phối hợp). When
/// the lead is unticked, the one ticked next leads. Where only one may be ticked, that one leads.
class PickerTicks
{
public:
    PickerTick tick(const Id &person) const;
    /// From now on a tick takes the place of the one before, so that nobody ever joins.
    void setSingle();
    /// From now on nobody leads: all are just chosen.
    void setPlain() { m_isPlain = true; }
    /// Ticks, or unticks who is ticked.
    void toggle(const Id &person);
    /// Ticks the person as the lead; the lead before joins.
    void makeLead(const Id &person);
    /// Ticks as a joiner who is not ticked yet; leads if nobody does.
    void add(const Id &person);
    void clear() { m_order.clear(); }

    /// Null when nobody is ticked.
    Id lead() const { return m_order.isEmpty() ? Id() : m_order.first(); }
    QList<Id> joiners() const { return m_order.mid(1); }

private:
    QList<Id> m_order;
    bool m_isSingle = false;
    bool m_isPlain = false;
};

} // namespace edesk
