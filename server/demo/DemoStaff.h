// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/organisation/Account.h"
#include "common/domain/organisation/Delegation.h"
#include "common/domain/organisation/Position.h"
#include "common/domain/organisation/RoleGrant.h"
#include "server/demo/DemoAccount.h"
#include "server/demo/DemoIds.h"
#include "server/demo/DemoNames.h"
#include "server/demo/DemoPerson.h"
#include "server/demo/DemoRoster.h"
#include "server/demo/DemoUnit.h"

#include <QHash>

namespace edesk {

/// Fills the units with people: positions, accounts, roles and delegations. Every agency has a leader, an
/// office, a clerk, a personnel officer, an administrator, an editor and specialists; every division a head.
class DemoStaff
{
public:
    /// `units` stay where they are for the lifetime of this object.
    DemoStaff(const std::vector<DemoUnit> &units, DemoIds &ids, quint64 seed, Instant now);

    const std::vector<DemoPerson> &people() const { return m_people; }
    const std::vector<Position> &positions() const { return m_positions; }
    const std::vector<Account> &accounts() const { return m_accounts; }
    const std::vector<RoleGrant> &grants() const { return m_grants; }
    const std::vector<Delegation> &delegations() const { return m_delegations; }
    /// One per unit, in the order of the units.
    const std::vector<DemoRoster> &rosters() const { return m_rosters; }
    /// One per account: one account of each role of the first department, then all others as they were made.
    QList<DemoAccount> demoAccounts() const;

private:
    /// What positions are called in units whose name begins with `prefix`.
    struct Titles
    {
        QString prefix;
        QString first;
        QString deputy;
        QStringList others;
    };
    /// A position to be filled.
    struct Post
    {
        QString title;
        int rank = 0;
        Role role = Role::Specialist;
        /// True when this is the unit's account for its role, named after both ("leader.stttt").
        bool named = false;
    };

    const Titles &titlesOf(const QString &unitName) const;
    void staffAgency(int agency);
    int staffFunctions(int unit);
    void staffRest(int unit, int count);
    void staffDivision(int division, bool isOffice);
    int addPerson(int unit, const Post &post);
    void grant(int person, int unit, Role role);
    void addSecondPosition(int person);
    void addDelegations();
    QString userNameFor(int unit, const Post &post, const QString &fullName);
    QString password() const;

    const std::vector<DemoUnit> &m_units;
    DemoIds &m_ids;
    quint64 m_seed;
    Instant m_now;
    DemoRandom m_random;
    DemoNames m_names;
    std::vector<Titles> m_titles;
    QHash<QString, int> m_userNames;
    std::vector<DemoPerson> m_people;
    std::vector<Position> m_positions;
    std::vector<Account> m_accounts;
    std::vector<RoleGrant> m_grants;
    std::vector<Delegation> m_delegations;
    std::vector<DemoRoster> m_rosters;
};

} // namespace edesk
