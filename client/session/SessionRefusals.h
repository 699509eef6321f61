// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

/// What the server's refusals say about a session: the one place that tells them apart.
namespace edesk {

/// The access token is not taken: a new one helps, or its renewal tells what is the matter.
bool refusesAccessToken(ErrorCode code);
/// Nothing goes on before the person has acted: signed in, chosen a password, or been to the administrator.
bool needsPerson(ErrorCode code);
/// Said to a renewal: the refresh token is worth nothing, only a new sign-in helps.
bool endsSession(ErrorCode code);
/// The whole request was turned away before it was read: nothing of it was done.
bool refusesUnread(ErrorCode code);

} // namespace edesk
