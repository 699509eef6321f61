// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

#include <optional>

namespace edesk {

/// An access or refresh token: 16 random bytes that name the family (the sign-in) and 32 that are the secret,
/// as base64url. The family is part of it so that an old token is recognised, and its whole family revoked,
/// without keeping every token a family ever had. Only the SHA-256 of all 48 bytes is stored.
struct BearerToken
{
    Id family;
    QByteArray hash;
    /// Empty when the token was parsed.
    QString text;

    /// A random identifier for a new family.
    static Id newFamily();
    /// A new token from the operating system's random numbers.
    static BearerToken create(const Id &family);
    /// Reads a token's text; nothing when it cannot be one.
    static std::optional<BearerToken> parse(QByteArrayView text);
};

} // namespace edesk
