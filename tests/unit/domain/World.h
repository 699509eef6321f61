// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Decide.h"
#include "common/domain/organisation/Delegation.h"
#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/Role.h"
#include "tests/unit/domain/MemoryView.h"

namespace edesk {

/// The `number`-th identifier of the tests: always the same.
Id idOf(quint32 number);
/// A moment on a day of 2026 in Vietnam, at 9:00.
Instant onDay(int month, int day);

class World;
/// One of the named ids of the world, for the columns of tables.
using WorldId = const Id World::*;

/// A small province for rules: province → department (two divisions) and district → commune, with the people
/// the tests name. Today is 15 June 2026.
class World
{
public:
    World();

    MemoryView view;
    Instant now = onDay(6, 15);

    const Id province = idOf(1);
    const Id department = idOf(2);
    const Id planning = idOf(3);
    const Id finance = idOf(4);
    const Id district = idOf(5);
    const Id commune = idOf(6);

    /// Leader of the province.
    const Id governor = idOf(100);
    /// Leader, office, administrator and personnel officer of the department.
    const Id director = idOf(101);
    const Id office = idOf(102);
    const Id admin = idOf(103);
    const Id personnel = idOf(104);
    /// Planning division: its head and three specialists.
    const Id planningHead = idOf(105);
    const Id specialist = idOf(106);
    const Id colleague = idOf(107);
    const Id deputy = idOf(108);
    /// Finance division: its head and a specialist.
    const Id financeHead = idOf(109);
    const Id accountant = idOf(110);
    const Id districtClerk = idOf(111);
    const Id communeLeader = idOf(112);
    const Id communeClerk = idOf(113);

    /// Gives a role; answers the grant's id.
    Id grant(const Id &person, const Id &organisation, Role role, QDate from = {}, QDate to = {});
    /// Delegates a role from 1 to 30 June 2026 unless other days are given; answers the delegation's id.
    Id delegate(const Id &from, const Id &to, const Id &organisation, Role role,
                QDate validFrom = QDate(2026, 6, 1), QDate validTo = QDate(2026, 6, 30));
    /// The person as an actor now; asserts that they may act.
    Actor actor(const Id &person, const Id &onBehalfOf = {}) const;
    /// Agency of an organisation of this world.
    Id agencyOf(const Id &organisation) const;

    /// A command with these arguments, recorded one hour ago; each call makes another id.
    template <typename Arguments>
    Command command(const Arguments &arguments)
    {
        return named(QString::fromLatin1(Arguments::Name), valuesOf(arguments));
    }
    Command named(const QString &name, std::vector<Value> arguments);
    Result<Effects> decideAs(const Actor &actor, const Command &command) const;
    /// Decides for the actor and puts what was written.
    template <typename Arguments>
    Result<Effects> perform(const Actor &actor, const Arguments &arguments)
    {
        auto effects = decideAs(actor, command(arguments));
        if (effects)
            view.apply(*effects);
        return effects;
    }

private:
    void addOrganisations();
    void addPeople();
    void addPerson(const Id &id, const QString &name, const Id &organisation);

    quint32 m_made = 10'000;
    qint64 m_commands = 0;
};

/// The written rows of one kind.
template <typename Entity>
std::vector<Entity> writtenOf(const Effects &effects)
{
    std::vector<Entity> rows;
    for (const Record &record : effects.written()) {
        if (record.kind() == entityType<Entity>().kind)
            rows.push_back(fromRecord<Entity>(record));
    }
    return rows;
}

/// The key of the error, or "ok": what the tables compare.
template <typename Value>
QString outcome(const Result<Value> &result)
{
    return result.ok() ? QStringLiteral("ok") : errorKey(result.error().code);
}

} // namespace edesk
