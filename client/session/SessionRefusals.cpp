// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/SessionRefusals.h"

namespace edesk {

bool refusesAccessToken(ErrorCode code)
{
    return code == ErrorCode::SessionExpired || code == ErrorCode::PasswordExpired;
}

bool needsPerson(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SessionExpired:
    case ErrorCode::PasswordExpired:
    case ErrorCode::SignInFailed:
    case ErrorCode::AccountLocked:
    case ErrorCode::AccountDisabled:
    case ErrorCode::DeviceCloned:
        return true;
    default:
        return false;
    }
}

bool endsSession(ErrorCode code)
{
    // A password that is due is changed with the tokens there are. An account or a device that is no more is
    // not found.
    return code == ErrorCode::NotAllowed || code == ErrorCode::NotFound ||
           (needsPerson(code) && code != ErrorCode::PasswordExpired);
}

bool refusesUnread(ErrorCode code)
{
    // That a device is cloned shows only from what it sent; a copy may have had the same commands decided.
    return code == ErrorCode::Throttled || (needsPerson(code) && code != ErrorCode::DeviceCloned);
}

} // namespace edesk
