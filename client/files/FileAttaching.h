// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"

#include <functional>

namespace edesk {

/// Files that were brought in and are to become those of a row.
struct FileAttaching
{
    EntityRef subject;
    QList<ContentRef> files;
    /// The version whose place the only file takes; null for other files.
    Id replaces = {};
    Id onBehalfOf = {};
};

/// Hands the commands to the desk in their order, and tells what was added, with Hoàn tác for all of it.
/// `refused` hears why the others were not, if any.
void attachFiles(const FeatureContext &context, const FileAttaching &attaching,
                 const std::function<void(const QList<Error> &)> &refused);

} // namespace edesk
