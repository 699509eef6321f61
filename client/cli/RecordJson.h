// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/OutboxItem.h"
#include "client/replica/SyncStatus.h"
#include "common/domain/core/CommandType.h"
#include "common/domain/core/Record.h"

#include <QJsonObject>

namespace edesk {

/// A row as JSON: `kind`, `id`, `revision` and its fields by name; ids and dates as text, choices by key.
QJsonObject recordJson(const Record &record);
QJsonObject outboxJson(const OutboxItem &item, Language language);
QJsonObject statusJson(const SyncStatus &status, Instant now, Language language);
QJsonObject commandJson(const CommandType &type, Language language);
/// The stable word of an outbox state ("waiting", "sent", …).
QString outboxStateKey(OutboxState state);
QString syncPhaseKey(SyncPhase phase);
/// An instant as ISO 8601 with +07:00; null when unset.
QJsonValue instantJson(Instant instant);

} // namespace edesk
