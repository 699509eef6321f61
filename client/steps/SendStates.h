// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/OutboxItem.h"
#include "client/ui/SendState.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace edesk {

/// Where the changes of one row stand, from all commands about it.
SendState sendStateOf(const QList<OutboxItem> &items, const Id &subject);
/// The same of every row that a command waits for or failed on: what was sent needs no word in a list.
QHash<Id, SendState> sendStatesOf(const QList<OutboxItem> &items);
/// The rows that commands about this one have made and the server does not know yet.
QSet<Id> unsentRowsOf(const QList<OutboxItem> &items, const Id &subject);

} // namespace edesk
