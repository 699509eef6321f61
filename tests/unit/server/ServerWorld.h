// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/Role.h"
#include "server/sync/BulkImport.h"
#include "tests/support/FakeClock.h"
#include "tests/unit/auth/AuthWorld.h"
#include "tests/unit/server/Demand.h"
#include "tests/unit/server/TestDesk.h"

namespace edesk {

/// A migrated database with a province, one department with two divisions, and a few people whose roles
/// differ.
class ServerWorld
{
public:
    explicit ServerWorld(const DatabaseAddress &address);

    Database &database() { return *m_database; }
    /// Another connection, for another thread.
    std::unique_ptr<Database> connect() const { return demand(Database::open(m_address)); }
    const DatabaseAddress &address() const { return m_address; }

    /// Sends commands and demands that the batch is decided.
    CommandIntake::Outcome send(const TestDesk &desk, const QList<QByteArray> &commands)
    {
        return demand(desk.send(intake, *m_database, commands));
    }
    /// The leader gives a task; its identifier.
    Id give(TestDesk &desk, const QString &title, const Id &lead, const QList<Id> &joiners = {},
            const QString &body = {});
    /// The number of a scope, 0 when it does not exist.
    qint64 scope(const Scope &scope);
    qint64 number(const QString &sql) { return demand(m_database->number(sql)); }

    FakeClock clock;
    CommandIntake intake;
    PageBuilder pages;
    Id province, department, planning, finance;
    /// The administrator of the province, the leader of the department, the heads, and four specialists.
    Id admin, leader, headOfPlanning, headOfFinance;
    std::vector<Id> specialists;
    /// The leader's role, to be revoked.
    Id leaderGrant;

private:
    Id addOrganisation(BulkImport &import, OrganisationKind kind, const QString &code, const Id &parent,
                       const Id &agency);
    Id addPerson(BulkImport &import, const QString &code, const Id &unit, const Id &agency, Role role,
                 Id *grant = nullptr);

    DatabaseAddress m_address;
    std::unique_ptr<Database> m_database;
};

} // namespace edesk
