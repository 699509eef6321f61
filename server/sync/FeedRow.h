// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Effects.h"

namespace edesk {

/// One row's place in one scope's feed.
struct FeedRow
{
    qint64 seq = 0;
    EntityRef row;
    quint64 hash = 0;
    bool gone = false;
};

} // namespace edesk
