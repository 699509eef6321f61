// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentListModel.h"
#include "tests/support/Patience.h"

#include <QTest>

namespace edesk {

/// Waits until the list shows, and has counted, what it was last asked for; false when that does not come.
inline bool settled(const AssignmentListModel &model)
{
    return QTest::qWaitFor([&model] { return model.isSettled(); }, PatienceMs);
}

} // namespace edesk
