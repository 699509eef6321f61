// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/bulk/BulkRun.h"

#include <QStringList>

namespace edesk {

/// What became of a run in one sentence: `done`, which says how many were done, then how many were not.
QString outcomeText(const QString &done, const BulkRun &run);
/// A line for each that failed: what, and why.
QStringList failureLines(const BulkRun &run, Language language);

} // namespace edesk
