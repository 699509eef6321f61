// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentsPage.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/gui/assignments/Settled.h"

#include <memory>

namespace edesk {

/// The screen Nhiệm vụ over the sample, as large as on a screen of 1366×768, with its rows read.
inline std::unique_ptr<AssignmentsPage> shown(SampleReplica &sample)
{
    auto page = std::make_unique<AssignmentsPage>(sample.context(), sample.settings());
    page->resize(1162, 680);
    page->show();
    if (!settled(page->model()))
        qFatal("the list does not settle");
    return page;
}

} // namespace edesk
