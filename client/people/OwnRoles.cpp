// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/people/OwnRoles.h"

#include "common/domain/organisation/Delegation.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/RoleGrant.h"

namespace edesk {

namespace {

QString nameOf(ReplicaReader &reader, const Id &person)
{
    const auto found = reader.find(entityType<Person>(), person);
    return found && *found ? fromRecord<Person>(**found).fullName : QString();
}

/// The rows of the person that hold today: grants, or delegations.
template <typename Entity>
std::vector<HeldRole> rolesOf(ReplicaReader &reader, const RowQuery &query, Instant now)
{
    const auto rows = reader.load<Entity>(query);
    std::vector<HeldRole> roles;
    if (!rows)
        return roles;
    const QDate today = vietnamTime(now).date();
    for (const Entity &row : *rows) {
        if (row.holdsOn(today))
            roles.push_back({row.organisationId, roleKey(row.role)});
    }
    return roles;
}

} // namespace

Actor ownActor(const FeatureContext &context)
{
    return ownActor(context.reader, context.person, context.userName, context.clock.now(),
                    context.acting.onBehalfOf());
}

Actor ownActor(ReplicaReader &reader, const Id &person, const QString &userName, Instant now,
               const Id &onBehalfOf)
{
    Actor actor{person, nameOf(reader, person), onBehalfOf, {}, {}};
    if (actor.name.isEmpty())
        actor.name = userName;
    if (onBehalfOf.isNull()) {
        actor.roles =
            rolesOf<RoleGrant>(reader, {.where = QStringLiteral("person_id = ?"), .values = {person}}, now);
        return actor;
    }
    actor.onBehalfOfName = nameOf(reader, onBehalfOf);
    actor.roles = rolesOf<Delegation>(
        reader,
        {.where = QStringLiteral("to_person_id = ? AND from_person_id = ?"), .values = {person, onBehalfOf}},
        now);
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
