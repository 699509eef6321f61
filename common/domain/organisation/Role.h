// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Field.h"

#include <QString>

namespace edesk {

/// The roles a person can hold in an organisation.
enum class Role { Specialist = 1, Clerk, Head, Leader, Office, Editor, Hr, Admin };

/// The names of the roles, as stored, spoken and written in scopes.
std::span<const Choice> roleChoices();
/// The stable key ("leader").
QString roleKey(Role role);

} // namespace edesk
