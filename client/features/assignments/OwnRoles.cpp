// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/OwnRoles.h"

#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/RoleGrant.h"

namespace edesk {

Actor ownActor(const FeatureContext &context)
{
    return ownActor(context.reader, context.person, context.userName, context.clock.now());
}

Actor ownActor(ReplicaReader &reader, const Id &person, const QString &userName, Instant now)
{
    Actor actor{person, userName, {}, {}, {}};
    const auto self = reader.find(entityType<Person>(), person);
    if (self && *self)
        actor.name = fromRecord<Person>(**self).fullName;
    const auto grants =
        reader.load<RoleGrant>({.where = QStringLiteral("person_id = ?"), .values = {person}});
    if (!grants)
        return actor;
    const QDate today = vietnamTime(now).date();
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
