// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "server/auth/Secret.h"

namespace edesk {

/// The cost of one hash (RFC 9106). The defaults are OWASP's recommendation for Argon2id.
struct Argon2Parameters
{
    quint32 memoryKiB = 19 * 1024;
    quint32 passes = 2;
    quint32 lanes = 1;

    bool operator==(const Argon2Parameters &) const = default;
};

/// Argon2id in PHC strings (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`). Thread-safe.
class PasswordHasher
{
public:
    explicit PasswordHasher(const Argon2Parameters &parameters = {});

    /// A new hash with a salt of its own. Internal when memory is short or the parameters are impossible.
    Result<QString> hash(const Secret &password) const;
    /// Whether the hash is one of this password; false for anything that is no Argon2id hash of sane cost.
    bool verify(const QString &hash, const Secret &password) const;
    /// Takes the time of verify() and answers nothing: for user names that do not exist.
    void verifyNothing(const Secret &password) const;
    /// Whether the hash was made with other parameters and should be made anew when the password is at hand.
    bool needsRehash(const QString &hash) const;

private:
    Argon2Parameters m_parameters;
    QString m_dummy;
};

} // namespace edesk
