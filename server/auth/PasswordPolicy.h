// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "server/auth/PasswordHasher.h"

#include <QStringList>

namespace edesk {

/// The numbers of 001 Đ9.2.
struct PasswordRules
{
    int minLength = 8;
    int maxAgeDays = 30;
    /// How many of the last passwords, the present one among them, may not come again.
    int history = 10;
};

/// What a password must be and how long it lasts. Pure; thread-safe.
class PasswordPolicy
{
public:
    /// Longest password in characters; the same limit as on the wire.
    static constexpr int MaxLength = 256;

    explicit PasswordPolicy(const PasswordRules &rules = {}) : m_rules(rules) {}

    const PasswordRules &rules() const { return m_rules; }
    /// PasswordTooShort, TooLong, or PasswordIsUserName (also in other case or form).
    Result<void> check(const Secret &password, const QString &userName) const;
    /// PasswordReused when one of the `used` hashes is of this password. Costs one verification each.
    Result<void> checkUnused(const Secret &password, const QStringList &used,
                             const PasswordHasher &hasher) const;
    /// When a password set at `changedAt` must be changed. One that seems set in the future, because a clock
    /// was wrong, counts as set now.
    Instant dueAt(Instant changedAt, Instant now) const;

private:
    PasswordRules m_rules;
};

} // namespace edesk
