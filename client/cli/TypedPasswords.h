// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QStringList>

namespace edesk {

/// The first lines of standard input, a password for each of `prompts`; those that are missing are empty. A
/// person at a terminal is asked with the prompts, on standard error, and what is typed is not shown.
/// FileFailed.
Result<QStringList> typedPasswords(const QStringList &prompts);

} // namespace edesk
