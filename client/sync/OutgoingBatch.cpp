// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/OutgoingBatch.h"

#include "common/protocol/Protocol.h"

namespace edesk {

OutgoingBatch OutgoingBatch::of(const QList<OutboxItem> &sendable)
{
    OutgoingBatch batch;
    qsizetype bytes = 0;
    for (const OutboxItem &item : sendable) {
        bytes += item.bytes.size();
        if (!batch.encoded.isEmpty() && bytes > protocol::batchBytesLimit)
            break;
        batch.encoded.append(item.bytes);
        batch.commands.append(item.command.id);
        if (item.state == OutboxState::Waiting)
            batch.fresh.append(item.command.id);
    }
    return batch;
}

} // namespace edesk
