// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/DelegationRules.h"

#include "common/base/VietnameseDate.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/RoleGrant.h"

#include <algorithm>

namespace edesk {
namespace {

Result<void> checkArguments(const Actor &actor, const Delegate &a, Instant now)
{
    if (!actor.onBehalfOf.isNull())
        return failure(ErrorCode::DelegationPassedOn);
    // A day that has passed gives nobody anything.
    if (a.validTo < a.validFrom || a.validTo < vietnamTime(now).date())
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("valid_to")});
    if (a.toPersonId == actor.person)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("to_person_id")});
    return {};
}

/// The actor holds the role today, and one grant gives it on every day of the period that is still to come.
Result<void> checkOwn(const View &view, const Actor &actor, const Delegate &a, Instant now)
{
    if (!actor.has(a.organisationId, roleKey(a.role)))
        return failure(ErrorCode::DelegationNotOwn);
    const auto grants = view.loadWhere<RoleGrant>(u"person_id", actor.person);
    if (!grants)
        return grants.error();
    const QDate first = std::max(a.validFrom, vietnamTime(now).date());
    const bool isCovered = std::any_of(grants->begin(), grants->end(), [&](const RoleGrant &grant) {
        return grant.organisationId == a.organisationId && grant.role == a.role && grant.holdsOn(first) &&
               grant.holdsOn(a.validTo);
    });
    return isCovered ? Result<void>() : failure(ErrorCode::DelegationTooLong);
}

/// One role is with one delegate at a time: who decides must not be open.
Result<void> checkFree(const View &view, const Actor &actor, const Delegate &a)
{
    const auto given = view.loadWhere<Delegation>(u"from_person_id", actor.person);
    if (!given)
        return given.error();
    for (const Delegation &other : *given) {
        const bool isSame = other.organisationId == a.organisationId && other.role == a.role;
        if (!isSame || other.revoked || other.validTo < a.validFrom || a.validTo < other.validFrom)
            continue;
        const auto holder = view.load<Person>(other.toPersonId);
        if (!holder)
            return holder.error();
        return failure(ErrorCode::DelegationOverlaps,
                       {holder->fullName, dateText(other.validFrom), dateText(other.validTo)});
    }
    return {};
}

Result<Person> delegateOf(const View &view, const Id &person, const Id &agency)
{
    auto delegate = view.load<Person>(person);
    if (!delegate)
        return delegate;
    if (delegate->agencyId != agency)
        return failure(ErrorCode::DelegateElsewhere, {delegate->fullName});
    if (!delegate->active)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("to_person_id")});
    return delegate;
}

void tell(Effects &effects, const Delegation &delegation, const Id &person, NoticeReason reason,
          const Actor &actor, Instant now)
{
    if (person == actor.person)
        return;
    Notice notice;
    notice.id = effects.nextId();
    notice.recipientId = person;
    notice.reason = reason;
    notice.subjectKind = qint64(EntityKind::Delegation);
    notice.subjectId = delegation.id;
    notice.title = QStringLiteral("%1 – %2: %3")
                       .arg(dateText(delegation.validFrom), dateText(delegation.validTo), delegation.reason)
                       .left(500);
    notice.fromName = actor.name;
    notice.at = now;
    effects.write(notice);
}

Effects about(const Command &command, const Delegation &delegation)
{
    Effects effects(command.id);
    effects.subject = {EntityKind::Delegation, delegation.id};
    effects.agency = delegation.agencyId;
    return effects;
}

Result<void> mayEnd(const View &view, const Actor &actor, const Delegation &delegation)
{
    const bool isParty = actor.person == delegation.fromPersonId || actor.person == delegation.toPersonId;
    if (isParty && actor.onBehalfOf.isNull())
        return {};
    const auto chain = chainOf(view, delegation.organisationId);
    if (!chain)
        return chain.error();
    const bool administers = std::any_of(chain->begin(), chain->end(), [&](const Organisation &link) {
        return actor.has(link.id, roleKey(Role::Admin));
    });
    return administers ? Result<void>() : failure(ErrorCode::NotAllowed);
}

/// Empty on a desk that does not hold the person.
QString nameOf(const View &view, const Id &person)
{
    const auto found = view.find(entityType<Person>(), person);
    return found && *found ? fromRecord<Person>(**found).fullName : QString();
}

} // namespace

Result<Effects> delegatePowers(const View &view, const Actor &actor, const Command &command,
                               const Delegate &a, Instant now)
{
    EDESK_CHECK(checkArguments(actor, a, now));
    const auto organisation = view.load<Organisation>(a.organisationId);
    if (!organisation)
        return organisation.error();
    EDESK_CHECK(checkOwn(view, actor, a, now));
    const auto delegate = delegateOf(view, a.toPersonId, organisation->agencyId);
    if (!delegate)
        return delegate.error();
    EDESK_CHECK(checkFree(view, actor, a));
    const Delegation delegation{Id::derive(command.id, 1),
                                0,
                                actor.person,
                                a.toPersonId,
                                a.organisationId,
                                organisation->agencyId,
                                a.role,
                                a.validFrom,
                                a.validTo,
                                a.reason,
                                false};
    Effects effects = about(command, delegation);
    // The row has the first id.
    effects.nextId();
    effects.write(delegation);
    effects.detail = delegate->fullName + QStringLiteral(": ") + a.reason;
    tell(effects, delegation, delegate->id, NoticeReason::Delegated, actor, now);
    return effects;
}

Result<Effects> endDelegation(const View &view, const Actor &actor, const Command &command,
                              const EndDelegation &a, Instant now)
{
    auto delegation = view.load<Delegation>(a.delegationId);
    if (!delegation)
        return delegation.error();
    EDESK_CHECK(mayEnd(view, actor, *delegation));
    if (delegation->revoked || delegation->validTo < vietnamTime(now).date()) {
        Effects none(command.id);
        none.subject = {EntityKind::Delegation, delegation->id};
        return none;
    }
    delegation->revoked = true;
    Effects effects = about(command, *delegation);
    effects.write(*delegation);
    effects.detail =
        nameOf(view, delegation->fromPersonId) + QStringLiteral(" → ") + nameOf(view, delegation->toPersonId);
    tell(effects, *delegation, delegation->fromPersonId, NoticeReason::DelegationEnded, actor, now);
    tell(effects, *delegation, delegation->toPersonId, NoticeReason::DelegationEnded, actor, now);
    return effects;
}

} // namespace edesk
