// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QFuture>
#include <QString>

namespace edesk {

/// Copies a file beside the window; the copy takes the place of what was there, in one step once all of it is
/// written. With `readOnly`, programs that open it do not write to it. FileFailed, StoreFull.
QFuture<Result<QString>> copyFile(const QString &source, const QString &target, bool readOnly);
/// The name without what some system keeps for itself.
QString nameOnDisk(QString name);

} // namespace edesk
