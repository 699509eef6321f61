// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/base/Error.h"

#include <QString>

namespace edesk {

/// "Chào buổi sáng, Nguyễn Văn An" by the hour in Vietnam: morning until 11, noon until 13, afternoon until
/// 18, evening.
QString greeting(const QString &fullName, Instant now);
/// "Thứ Hai, 23/11/2026 · tuần 48".
QString dayLine(Instant now, Language language);

} // namespace edesk
