// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/Actor.h"

#include "common/domain/core/SystemActor.h"

#include <algorithm>

namespace edesk {

bool Actor::has(const Id &organisation, QStringView role) const
{
    return std::any_of(roles.begin(), roles.end(), [&](const HeldRole &held) {
        return held.organisation == organisation && held.role == role;
    });
}

bool Actor::actsIn(const Id &organisation, const Id &agency) const
{
    return onBehalfOf.isNull() || isSystem(*this) ||
           std::any_of(roles.begin(), roles.end(), [&](const HeldRole &held) {
               return held.organisation == organisation || held.organisation == agency;
           });
}

} // namespace edesk
