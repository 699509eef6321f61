// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentsPage.h"
#include "tests/gui/assignments/SampleReplica.h"

#include <memory>

namespace edesk {

/// The screen Nhiệm vụ over the sample, as large as on a screen of 1366×768.
inline std::unique_ptr<AssignmentsPage> shown(SampleReplica &sample)
{
    auto page = std::make_unique<AssignmentsPage>(sample.context());
    page->resize(1162, 680);
    page->show();
    return page;
}

} // namespace edesk
