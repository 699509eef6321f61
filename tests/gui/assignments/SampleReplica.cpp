// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/assignments/SampleReplica.h"

#include "common/domain/Catalogues.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/organisation/Position.h"
#include "common/domain/organisation/RoleGrant.h"

namespace edesk {
namespace {

constexpr qint64 scope = 1;
/// What a command of this desk says to the whole department shows here.
constexpr qint64 treeScope = 2;

} // namespace

SampleReplica::SampleReplica(WorldId person) : clock(world.now), m_person(world.*person)
{
    auto replica = Replica::open({m_folder.path(), &edeskCatalogue(), &clock, m_person, idOf(9000)});
    Q_ASSERT(replica);
    m_replica = std::move(*replica);
    m_desk = std::make_unique<FakeDesk>(*m_replica);
    addWorld();
    send();
    auto reader = ReplicaReader::open(m_folder.path(), edeskCatalogue());
    Q_ASSERT(reader);
    m_reader = std::move(*reader);
    auto queries = ReplicaQueries::open(m_folder.path(), edeskCatalogue());
    Q_ASSERT(queries);
    m_queries = std::move(*queries);
    m_calendar = std::make_unique<DeskCalendar>(*m_desk, *m_reader, m_person);
    m_acting = std::make_unique<Acting>(*m_desk, *m_reader, clock, m_person);
    m_context.emplace(FeatureContext{*m_desk, *m_reader, *m_queries, edeskCatalogue(), clock, m_navigator,
                                     m_lifetime, *m_calendar, *m_acting, m_person, QStringLiteral("thử")});
}

void SampleReplica::addWorld()
{
    for (const Id &organisation :
         {world.province, world.department, world.planning, world.finance, world.district, world.commune})
        add(toRecord(world.view.row<Organisation>(organisation)));
    for (quint32 number = 100; number <= 113; ++number) {
        add(toRecord(world.view.row<Person>(idOf(number))));
        const auto grants = world.view.loadWhere<RoleGrant>(u"person_id", idOf(number));
        Q_ASSERT(grants);
        for (const RoleGrant &grant : *grants)
            add(toRecord(grant));
    }
}

Id SampleReplica::give(const QString &title, Instant due, const Id &lead, const QList<Id> &joiners)
{
    GiveAssignment work;
    work.title = title;
    work.dueAt = due;
    work.lead = lead;
    work.joiners = joiners;
    const auto effects = world.perform(world.actor(world.director), work);
    Q_ASSERT(effects);
    note(*effects);
    return effects->subject.id;
}

/// The rows as the server holds them now.
void SampleReplica::note(const Effects &effects)
{
    for (const Record &written : effects.written()) {
        const auto row = world.view.find(written.type(), written.id());
        Q_ASSERT(row && *row);
        add(**row);
    }
}

void SampleReplica::add(const Record &record)
{
    m_news.push_back(record);
}

void SampleReplica::send()
{
    protocol::PageWriter writer;
    if (m_sequence == 0) {
        writer.addGrant({scope, Scope::person(m_person).name()});
        writer.addGrant({treeScope, Scope::tree(world.department).name()});
    }
    for (; m_grants < m_scopes.size(); ++m_grants)
        writer.addGrant({treeScope + 1 + m_grants, m_scopes.at(m_grants).name()});
    protocol::Segment head;
    head.scope = scope;
    head.from = m_sequence;
    writer.beginSegment(head);
    for (const Record &record : m_news)
        writer.addRow(++m_sequence, record.kind(), recordBytes(record));
    m_news.clear();
    writer.endSegment(m_sequence, false, 0, 0);
    const QByteArray bytes = writer.finish(false);
    const auto page = IncomingPage::read(bytes, edeskCatalogue());
    Q_ASSERT(page);
    const auto applied = m_replica->applyPage(*page);
    Q_ASSERT(applied);
}

} // namespace edesk
