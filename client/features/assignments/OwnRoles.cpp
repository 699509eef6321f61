// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/OwnRoles.h"

#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/RoleGrant.h"

namespace edesk {

Actor ownActor(const FeatureContext &context)
{
    Actor actor{context.person, context.userName, {}, {}, {}};
    const auto self = context.reader.find(entityType<Person>(), context.person);
    if (self && *self)
        actor.name = fromRecord<Person>(**self).fullName;
    const auto grants = context.reader.load<RoleGrant>(
        {.where = QStringLiteral("person_id = ?"), .values = {context.person}});
    if (!grants)
        return actor;
    const QDate today = vietnamTime(context.clock.now()).date();
    for (const RoleGrant &grant : *grants) {
        if (grant.holdsOn(today))
            actor.roles.push_back({grant.organisationId, roleKey(grant.role)});
    }
    return actor;
}

QList<Id> officesOf(const Actor &actor)
{
    QList<Id> offices;
    for (const HeldRole &held : actor.roles) {
        const bool gives = held.role == roleKey(Role::Leader) || held.role == roleKey(Role::Head) ||
                           held.role == roleKey(Role::Office);
        if (gives && !offices.contains(held.organisation))
            offices.append(held.organisation);
    }
    return offices;
}

} // namespace edesk
