// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QFuture>
#include <QTest>

namespace edesk {

/// The result of a future, with the event loop running meanwhile; TimedOut after a minute.
template <typename T>
Result<T> ended(const QFuture<Result<T>> &future)
{
    constexpr int longestMs = 60'000;
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, longestMs))
        return failure(ErrorCode::TimedOut);
    return future.result();
}

} // namespace edesk
