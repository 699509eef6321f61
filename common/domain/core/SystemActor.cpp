// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/SystemActor.h"

namespace edesk {

Id systemId()
{
    return Id::fromString(u"00000000-0000-8000-8000-000000000001");
}

Actor systemActor()
{
    // Stored as the names of people are, and shown beside them.
    return {systemId(), QStringLiteral("Hệ thống"), {}, {}, {}};
}

bool isSystem(const Actor &actor)
{
    return actor.person == systemId();
}

} // namespace edesk
