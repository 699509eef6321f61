// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/View.h"
#include "common/domain/organisation/Role.h"

#include <QDate>

namespace edesk {

/// Who holds the role in the organisation on that day, by what is here: a desk does not hold everybody's.
Result<QList<Id>> holdersOf(const View &view, const Id &organisation, Role role, QDate day);

} // namespace edesk
