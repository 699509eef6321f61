// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/SystemAudit.h"

#include "client/replica/ReplicaAudit.h"
#include "client/replica/ReplicaTable.h"
#include "common/domain/Catalogues.h"
#include "server/sync/ChecksumService.h"
#include "server/sync/PageBuilder.h"
#include "tests/sync/FilesOfDesk.h"
#include "tests/unit/server/Demand.h"

#include <QDir>
#include <QSet>

namespace edesk {

using namespace Qt::StringLiterals;

QStringList SystemAudit::faults(SimulatedDesk &desk)
{
    const QString who = desk.account().user + u": "_s;
    PageBuilder pages(edeskCatalogue(), m_server.clock);
    const std::vector<ScopeRow> granted = demand(pages.scopesOf(m_server.database(), desk.person()));
    const ScopeLedger ledger = demand(desk.replica().scopes());
    QStringList faults;
    if (granted.size() != std::size_t(ledger.entries().size()))
        faults << who + u"holds %1 scopes of %2"_s.arg(ledger.entries().size()).arg(granted.size());
    for (const ScopeRow &scope : granted)
        faults << scopeFaults(desk, scope);
    if (demand(desk.replica().database().number(u"SELECT count(*) FROM confirmed"_s)) != 0)
        faults << who + u"shows rows that nobody confirmed"_s;
    return faults << strayRows(desk);
}

QStringList SystemAudit::scopeFaults(SimulatedDesk &desk, const ScopeRow &scope)
{
    const QString where = desk.account().user + u", "_s + scope.name + u": "_s;
    ScopeLedger ledger = demand(desk.replica().scopes());
    const ScopeLedger::Entry *entry = ledger.entry(scope.id);
    if (!entry)
        return {where + u"not held"_s};
    const auto ours = demand(ReplicaAudit(desk.replica().database(), edeskCatalogue()).sums(scope.id));
    const auto theirs = demand(ChecksumService(m_server.database()).sums(scope.id));
    QStringList faults;
    if (entry->name != scope.name || entry->seq != scope.seq)
        faults << where + u"at %1 instead of %2"_s.arg(entry->seq).arg(scope.seq);
    if (ours.count != theirs.count || ours.sums != theirs.sums)
        faults << where + u"%1 rows instead of %2, or others"_s.arg(ours.count).arg(theirs.count);
    if (entry->count != scope.count || entry->checksum != scope.checksum)
        faults << where + u"counters differ"_s;
    return faults;
}

QStringList SystemAudit::strayRows(SimulatedDesk &desk)
{
    QStringList faults;
    const ScopeLedger ledger = demand(desk.replica().scopes());
    for (const EntityType *type : edeskCatalogue().entities()) {
        ReplicaTable table(desk.replica().database(), *type);
        demand(table.forEach([&](const QByteArray &held, QByteArrayView, const Id &id) {
            const QList<qint64> scopes = scopesIn(held);
            const bool allHeld =
                std::all_of(scopes.begin(), scopes.end(), [&](qint64 s) { return ledger.holds(s); });
            if (scopes.isEmpty() || !allHeld)
                faults << u"%1: row %2 of %3 belongs to '%4'"_s.arg(
                    desk.account().user, id.toString(), type->tableName(), QString::fromLatin1(held));
        }));
    }
    return faults;
}

QStringList SystemAudit::leaks(SimulatedDesk &desk, const QStringList &marks)
{
    QSet<qint64> held;
    PageBuilder pages(edeskCatalogue(), m_server.clock);
    for (const ScopeRow &scope : demand(pages.scopesOf(m_server.database(), desk.person())))
        held.insert(scope.id);
    QStringList faults;
    for (const QString &mark : marks) {
        Statement *statement = demand(m_server.database().prepare(
            u"SELECT scope_id FROM membership WHERE gone = 0 AND row_id IN (SELECT id FROM assignment WHERE "
            u"title = ?1 "
            "UNION SELECT id FROM notice WHERE title = ?1 UNION SELECT id FROM audit_entry WHERE detail = ?1)"_s));
        statement->bind(u"Việc "_s + mark);
        bool anywhere = false;
        bool visible = false;
        while (demand(statement->step())) {
            anywhere = true;
            visible = visible || held.contains(statement->integer(0));
        }
        statement->reset();
        const QStringList files =
            anywhere && !visible ? FilesOfDesk::holding(desk.folder(), mark.toUtf8()) : QStringList();
        if (!files.isEmpty())
            faults << u"%1: %2 holds %3 of others"_s.arg(desk.account().user, files.join(u' '), mark);
    }
    return faults;
}

std::map<std::pair<EntityKind, Id>, QByteArray> SystemAudit::view(Replica &replica)
{
    std::map<std::pair<EntityKind, Id>, QByteArray> rows;
    for (const EntityType *type : edeskCatalogue().entities()) {
        ReplicaTable table(replica.database(), *type);
        demand(table.forEach([&](const QByteArray &held, QByteArrayView bytes, const Id &id) {
            rows[{type->kind, id}] = held + '|' + bytes.toByteArray();
        }));
    }
    return rows;
}

QStringList SystemAudit::differencesFromReplay(SimulatedDesk &desk, const QString &scratch)
{
    QDir(scratch).removeRecursively();
    FilesOfDesk::copy(desk.folder(), scratch);
    Replica::Config config = desk.replica().config();
    config.folder = scratch;
    const auto anew = demand(Replica::open(config));
    const auto shown = view(desk.replica());
    const auto replayed = view(*anew);
    QStringList faults;
    for (const auto &[row, bytes] : shown) {
        const auto other = replayed.find(row);
        if (other == replayed.end() || other->second != bytes)
            faults << u"%1 shows %2 of kind %3 unlike a replay"_s
                          .arg(desk.account().user, row.second.toString())
                          .arg(int(row.first));
    }
    if (shown.size() != replayed.size())
        faults << u"%1 shows %2 rows, a replay %3"_s.arg(desk.account().user)
                      .arg(shown.size())
                      .arg(replayed.size());
    return faults;
}

} // namespace edesk
