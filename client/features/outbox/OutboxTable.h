// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/TableSource.h"
#include "client/replica/FeatureContext.h"

namespace edesk {

/// These changes of the desk, to be exported or printed; `chip` says in words which they are.
TableSource outboxTable(const FeatureContext &context, const QList<OutboxItem> &items, const QString &chip);

} // namespace edesk
