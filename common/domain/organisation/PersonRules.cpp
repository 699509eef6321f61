// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/PersonRules.h"

#include "common/domain/core/FieldMerge.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Account.h"
#include "common/domain/organisation/Position.h"
#include "common/domain/organisation/RoleGrant.h"

namespace edesk {
namespace {

/// Whether the actor holds one of the roles in the organisation or above it.
Result<bool> holdsAbove(const View &view, const Actor &actor, const Id &organisation,
                        std::initializer_list<Role> roles)
{
    const auto chain = chainOf(view, organisation);
    if (!chain)
        return chain.error();
    return std::ranges::any_of(*chain, [&](const Organisation &link) {
        return std::ranges::any_of(roles, [&](Role role) { return actor.has(link.id, roleKey(role)); });
    });
}

/// Whether the actor administers the agency or one above it.
Result<bool> administers(const View &view, const Actor &actor, const Id &organisation)
{
    return holdsAbove(view, actor, organisation, {Role::Admin, Role::Hr});
}

/// Whether the actor may give a new person this role. Personnel enter people into their jobs; what gives
/// power over other agencies or over the system is an administrator's to give, as role.grant is.
Result<bool> mayEnterAs(const View &view, const Actor &actor, const Id &organisation, Role role)
{
    const bool isJob = role == Role::Specialist || role == Role::Clerk || role == Role::Head;
    return isJob ? administers(view, actor, organisation)
                 : holdsAbove(view, actor, organisation, {Role::Admin});
}

/// The holder of a duplicate is named only when the actor may see them.
Result<void> staffCodeIsFree(const View &view, const Actor &actor, const QString &staffCode)
{
    const auto holders = view.loadWhere<Person>(u"staff_code", staffCode);
    if (!holders)
        return holders.error();
    if (holders->empty())
        return {};
    const Person &holder = holders->front();
    const auto visible = administers(view, actor, holder.agencyId);
    if (!visible)
        return visible.error();
    return failure(ErrorCode::Duplicate,
                   {QStringLiteral("staff_code"), *visible ? holder.fullName : QStringLiteral("…")});
}

Result<void> userNameIsFree(const View &view, const QString &userName)
{
    const auto holders = view.loadWhere<Account>(u"user_name", userName);
    if (!holders)
        return holders.error();
    if (!holders->empty())
        return failure(ErrorCode::Duplicate, {QStringLiteral("user_name"), userName});
    return {};
}

} // namespace

Result<Effects> createPerson(const View &view, const Actor &actor, const Command &command,
                             const CreatePerson &a, Instant now)
{
    const auto allowed = mayEnterAs(view, actor, a.organisationId, a.role);
    if (!allowed)
        return allowed.error();
    if (!*allowed)
        return failure(ErrorCode::NotAllowed);
    EDESK_CHECK(staffCodeIsFree(view, actor, a.staffCode));
    const QString userName = Account::storedName(a.userName);
    if (userName.isEmpty())
        return failure(ErrorCode::MissingArgument, {QStringLiteral("user_name")});
    EDESK_CHECK(userNameIsFree(view, userName));
    const auto organisation = view.load<Organisation>(a.organisationId);
    if (!organisation)
        return organisation.error();
    const QDate day = vietnamTime(now).date();
    Effects effects(command.id);
    const Person person{effects.nextId(),
                        0,
                        a.fullName,
                        a.staffCode,
                        a.organisationId,
                        organisation->agencyId,
                        a.phone,
                        a.email,
                        a.role == Role::Leader || a.role == Role::Office,
                        true};
    effects.write(person);
    effects.write(
        Position{effects.nextId(), 0, person.id, a.organisationId, a.positionTitle, 100, true, day, {}});
    effects.write(Account{effects.nextId(), 0, person.id, person.agencyId, userName, AccountStatus::Active});
    effects.write(
        RoleGrant{effects.nextId(), 0, person.id, a.organisationId, person.agencyId, a.role, day, {}, false});
    effects.subject = {EntityKind::Person, person.id};
    effects.agency = person.agencyId;
    effects.detail = a.fullName;
    return effects;
}

Result<Effects> editPerson(const View &view, const Actor &actor, const Command &command, const EditPerson &a,
                           Instant)
{
    auto person = view.load<Person>(a.personId);
    if (!person)
        return person.error();
    const auto allowed = administers(view, actor, person->agencyId);
    if (!allowed)
        return allowed.error();
    if (!*allowed && actor.person != person->id)
        return failure(ErrorCode::NotAllowed);
    const auto before = valuesOf(*person);
    EDESK_CHECK(mergeField("phone", person->phone, a.phoneWas, a.phone));
    EDESK_CHECK(mergeField("email", person->email, a.emailWas, a.email));
    Effects effects(command.id);
    effects.subject = {EntityKind::Person, person->id};
    if (valuesOf(*person) == before)
        return effects;
    effects.write(*person);
    effects.agency = person->agencyId;
    effects.detail = person->fullName;
    return effects;
}

} // namespace edesk
