// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/OutboxItem.h"

namespace edesk {

bool OutboxItem::isHeld(Instant now) const
{
    constexpr qint64 longest = 60'000;
    return state == OutboxState::Waiting && heldUntil > now && heldUntil.ms - now.ms <= longest;
}

QSet<Id> OutboxItem::rows() const
{
    QSet<Id> rows{subject.id};
    for (const Value &value : command.arguments) {
        if (const auto *id = std::get_if<Id>(&value))
            rows.insert(*id);
    }
    for (const BaseRevision &base : command.bases)
        rows.insert(base.id);
    rows.remove(Id());
    return rows;
}

} // namespace edesk
