// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/TableSource.h"
#include "client/features/notices/NoticeFilter.h"
#include "client/replica/FeatureContext.h"

namespace edesk {

/// Every notice that the filter lets through, newest first, to be exported or printed; `chip` is the filter
/// in words.
TableSource noticeTable(const FeatureContext &context, const NoticeFilter &filter, const QString &chip);

} // namespace edesk
