// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/PasswordPolicy.h"

#include <algorithm>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 dayMs = 24 * 3600 * 1000LL;

} // namespace

Result<void> PasswordPolicy::check(const Secret &password, const QString &userName) const
{
    if (password.length() < m_rules.minLength)
        return failure(ErrorCode::PasswordTooShort, {QString::number(m_rules.minLength)});
    if (password.length() > MaxLength)
        return failure(ErrorCode::TooLong, {u"password"_s, QString::number(MaxLength)});
    QString typed = QString::fromUtf8(password.bytes());
    const bool same =
        typed.compare(userName.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive) == 0;
    wipe(typed);
    if (same)
        return failure(ErrorCode::PasswordIsUserName);
    return {};
}

Result<void> PasswordPolicy::checkUnused(const Secret &password, const QStringList &used,
                                         const PasswordHasher &hasher) const
{
    const bool reused = std::any_of(used.cbegin(), used.cend(),
                                    [&](const QString &hash) { return hasher.verify(hash, password); });
    if (reused)
        return failure(ErrorCode::PasswordReused, {QString::number(m_rules.history)});
    return {};
}

Instant PasswordPolicy::dueAt(Instant changedAt, Instant now) const
{
    return std::min(changedAt, now).plusMs(m_rules.maxAgeDays * dayMs);
}

} // namespace edesk
