// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/PasswordHasher.h"
#include "server/auth/PasswordPolicy.h"
#include "server/auth/Throttle.h"

namespace edesk {

/// Every number of sign-in that an installation may set; the defaults follow 001 Đ9.2.
struct AuthPolicy
{
    Argon2Parameters hashing;
    PasswordRules passwords;
    ThrottleLimits throttling;
    /// Wrong passwords in a row after which an account is locked.
    int failuresToLock = 5;
    qint64 accessMs = 15LL * 60 * 1000;
    qint64 refreshMs = 30LL * 24 * 3600 * 1000;
    /// How long after a rotation the same refresh token may be sent again because its answer was lost.
    qint64 retryMs = 30 * 1000LL;
    /// How long another server process may still honour an access token that was revoked here.
    qint64 cacheMs = 10 * 1000LL;
    /// Most access tokens kept in memory.
    qsizetype cacheEntries = 65'536;
};

} // namespace edesk
