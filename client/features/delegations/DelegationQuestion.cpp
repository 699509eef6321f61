// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/delegations/DelegationQuestion.h"

#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Person.h"
#include "common/store/StoreView.h"

#include <algorithm>

namespace edesk {
namespace {

using State = DelegationLine::State;

constexpr int mostLines = 1000;

State stateOf(const Delegation &delegation, QDate today)
{
    if (delegation.validTo < today)
        return delegation.revoked ? State::EndedEarly : State::Over;
    if (delegation.revoked)
        return State::EndedEarly;
    return today < delegation.validFrom ? State::Ahead : State::InForce;
}

/// Empty where the desk does not hold them.
QString nameOf(const View &view, const Id &person)
{
    const auto found = view.find(entityType<Person>(), person);
    return found && *found ? fromRecord<Person>(**found).fullName : QString();
}

QString placeOf(const View &view, const Id &organisation)
{
    const auto found = view.find(entityType<Organisation>(), organisation);
    return found && *found ? fromRecord<Organisation>(**found).name : QString();
}

QString partOf(const DelegationLine &line, const Id &person)
{
    if (!line.isOpen())
        return QString::fromLatin1(DelegationQuestion::Over);
    if (line.delegation.fromPersonId == person)
        return QString::fromLatin1(DelegationQuestion::Given);
    return QString::fromLatin1(line.delegation.toPersonId == person ? DelegationQuestion::Received
                                                                    : DelegationQuestion::Agency);
}

bool administers(const View &view, const Actor &actor, const Id &organisation)
{
    const auto chain = chainOf(view, organisation);
    return chain && std::any_of(chain->begin(), chain->end(), [&](const Organisation &link) {
               return actor.has(link.id, roleKey(Role::Admin));
           });
}

QList<OwnRole> rolesOf(const View &view, const Actor &actor)
{
    QList<OwnRole> roles;
    for (const HeldRole &held : actor.roles) {
        for (const Choice &choice : roleChoices()) {
            const OwnRole own{held.organisation, placeOf(view, held.organisation),
                              static_cast<Role>(choice.value)};
            if (held.role == QLatin1StringView(choice.key) && !roles.contains(own))
                roles.append(own);
        }
    }
    // What is delegated most: leaders and heads before the others.
    std::stable_sort(roles.begin(), roles.end(), [](const OwnRole &a, const OwnRole &b) {
        const auto leads = [](const OwnRole &own) {
            return own.role == Role::Leader || own.role == Role::Head;
        };
        return leads(a) && !leads(b);
    });
    return roles;
}

} // namespace

QStringList DelegationQuestion::parts()
{
    return {QString::fromLatin1(Given), QString::fromLatin1(Received), QString::fromLatin1(Agency),
            QString::fromLatin1(Over)};
}

Result<DelegationAnswer> DelegationQuestion::answer(ReplicaReader &reader) const
{
    const StoreView view(reader.database(), false);
    const auto delegations =
        reader.load<Delegation>({.orderBy = QStringLiteral("valid_to, id"), .limit = mostLines});
    if (!delegations)
        return delegations.error();
    // A desk that holds nothing yet has no roles to pass on.
    const auto found = actorFor(view, person, {}, now);
    const Actor actor = found ? *found : Actor{person, {}, {}, {}, {}};
    const QDate today = vietnamTime(now).date();
    DelegationAnswer answer{.part = part, .roles = rolesOf(view, actor)};
    for (const Delegation &delegation : *delegations) {
        DelegationLine line{delegation,
                            nameOf(view, delegation.fromPersonId),
                            nameOf(view, delegation.toPersonId),
                            placeOf(view, delegation.organisationId),
                            stateOf(delegation, today),
                            false};
        const QString where = partOf(line, person);
        ++answer.counts[where];
        if (where != part)
            continue;
        const bool isParty = delegation.fromPersonId == person || delegation.toPersonId == person;
        line.mayEnd = line.isOpen() && (isParty || administers(view, actor, delegation.organisationId));
        answer.lines.append(line);
    }
    if (part == QLatin1StringView(Over))
        std::reverse(answer.lines.begin(), answer.lines.end());
    return answer;
}

} // namespace edesk
