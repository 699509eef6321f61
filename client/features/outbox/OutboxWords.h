// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/OutboxItem.h"
#include "client/ui/PillSpec.h"
#include "common/domain/core/Catalogue.h"

namespace edesk {

/// Chờ gửi, Đã gửi, Đã nhận, Lỗi or Xung đột.
PillSpec outboxPill(OutboxState state);

/// What the person did, as the catalogue names the command; the name itself when it is unknown.
QString commandWords(const Catalogue &catalogue, const QString &command, Language language);

} // namespace edesk
