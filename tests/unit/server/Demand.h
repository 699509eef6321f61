// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QtGlobal>

namespace edesk {

/// The value of what a test cannot go on without; ends the test program with the error otherwise.
template <typename T>
T demand(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(errorKey(result.error().code)), qPrintable(result.error().cause));
    return std::move(result).value();
}

inline void demand(const Result<void> &result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(errorKey(result.error().code)), qPrintable(result.error().cause));
}

} // namespace edesk
