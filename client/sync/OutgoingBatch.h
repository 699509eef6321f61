// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/OutboxItem.h"

#include <QList>

namespace edesk {

/// What one request carries of the outbox.
struct OutgoingBatch
{
    /// As many of these, oldest first, as the protocol lets into one batch; at least one.
    static OutgoingBatch of(const QList<OutboxItem> &sendable);

    QList<QByteArray> encoded;
    QList<Id> commands;
    /// Those among them that were never sent.
    QList<Id> fresh;
};

} // namespace edesk
