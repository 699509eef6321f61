// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/people/PeopleQuestion.h"

#include "client/people/OwnRoles.h"
#include "client/people/PeopleQuery.h"
#include "common/domain/organisation/Person.h"
#include "common/store/EntityTable.h"

#include <QSet>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostRecent = 5;
constexpr int mostWithoutUnit = 20;

Result<QList<Id>> ids(ReplicaReader &reader, const QString &sql, const std::vector<Value> &values)
{
    const auto statement = reader.database().prepare(sql);
    if (!statement)
        return statement.error();
    bindValues(**statement, values);
    QList<Id> found;
    EDESK_CHECK((*statement)->forEach([&] { found.append((*statement)->id(0)); }));
    return found;
}

Result<QStringList> titles(ReplicaReader &reader)
{
    const auto statement = reader.database().prepare(u"SELECT DISTINCT title FROM position"_s);
    if (!statement)
        return statement.error();
    QStringList all;
    EDESK_CHECK((*statement)->forEach([&] { all.append((*statement)->text(0)); }));
    return all;
}

Result<QHash<Id, PeopleBasis::Load>> workload(ReplicaReader &reader, Instant now)
{
    const auto statement = reader.database().prepare(
        u"SELECT p.person_id, count(*), coalesce(sum(a.due_at < ?), 0) FROM assignment_party p "
        "JOIN assignment a ON a.id = p.assignment_id "
        "WHERE p.person_id IS NOT NULL AND p.current = 1 AND p.role IN (1, 2) AND p.state NOT IN (5, 7, 8) "
        "AND a.state NOT IN (5, 8) GROUP BY p.person_id"_s);
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    row.bind(now);
    QHash<Id, PeopleBasis::Load> loads;
    EDESK_CHECK(row.forEach([&] { loads.insert(row.id(0), {int(row.integer(1)), int(row.integer(2))}); }));
    return loads;
}

Result<QList<Id>> recentPeople(ReplicaReader &reader, const Id &giver)
{
    return ids(reader,
               u"SELECT p.person_id FROM assignment a JOIN assignment_party p ON p.assignment_id = a.id "
               "WHERE a.giver_id = ? AND p.person_id IS NOT NULL GROUP BY p.person_id "
               "ORDER BY max(a.given_at) DESC LIMIT ?"_s,
               {giver, qint64(mostRecent)});
}

Result<QList<Id>> likelyLeaders(ReplicaReader &reader, const Id &person)
{
    const auto asked = ids(reader,
                           u"SELECT signer_id FROM document WHERE signer_id IS NOT NULL GROUP BY signer_id "
                           "ORDER BY max(listed_at) DESC LIMIT ?"_s,
                           {qint64(mostRecent)});
    if (!asked || !asked->isEmpty())
        return asked;
    return ids(
        reader,
        u"SELECT p.id FROM person p JOIN person self ON self.id = ? WHERE p.organisation_id = self.agency_id "
        "AND p.id <> self.id ORDER BY p.id LIMIT ?"_s,
        {person, qint64(mostWithoutUnit)});
}

} // namespace

Result<PeopleAnswer> PeopleQuestion::answer(ReplicaReader &reader) const
{
    PeopleAnswer answer{words, {}, false, basis};
    if (!answer.basis) {
        auto read = readBasis(reader);
        if (!read)
            return read.error();
        answer.basis = std::move(*read);
    }
    auto people = readPeople(reader, *answer.basis, most + 1);
    if (!people)
        return people.error();
    answer.people = std::move(*people);
    answer.hasMore = answer.people.size() > most;
    answer.people.resize(qMin<qsizetype>(answer.people.size(), most));
    return answer;
}

Result<QHash<Id, QString>> PeopleQuestion::names(ReplicaReader &reader, const QList<Id> &people)
{
    QHash<Id, QString> found;
    for (const Id &id : people) {
        const auto row = reader.find(entityType<Person>(), id);
        if (!row)
            return row.error();
        if (!*row)
            continue;
        const auto person = fromRecord<Person>(**row);
        if (person.active)
            found.insert(id, person.fullName);
    }
    return found;
}

Result<std::shared_ptr<const PeopleBasis>> PeopleQuestion::readBasis(ReplicaReader &reader) const
{
    auto made = std::make_shared<PeopleBasis>();
    made->roots = officesOf(ownActor(reader, person, userName, now, onBehalfOf));
    if (reach == Reach::Agency || reach == Reach::Leaders) {
        const auto agency = ids(reader, u"SELECT agency_id FROM person WHERE id = ?"_s, {person});
        if (!agency)
            return agency.error();
        made->roots += *agency;
    }
    if (reach != Reach::Everyone) {
        auto loads = workload(reader, now);
        if (!loads)
            return loads.error();
        made->loads = std::move(*loads);
    }
    auto recent = reach == Reach::Leaders ? likelyLeaders(reader, person) : recentPeople(reader, person);
    if (!recent)
        return recent.error();
    made->recent = std::move(*recent);
    auto all = titles(reader);
    if (!all)
        return all.error();
    made->titles = std::move(*all);
    return std::shared_ptr<const PeopleBasis>(std::move(made));
}

Result<QList<ListedPerson>> PeopleQuestion::readPeople(ReplicaReader &reader, const PeopleBasis &with,
                                                       int limit) const
{
    PeopleQuery query = reach == Reach::Everyone ? PeopleQuery::everyone() : PeopleQuery(with.roots, person);
    query.putFirst(with.recent);
    query.match(words, with.titles);
    query.limitTo(only);
    const auto [sql, values] = query.statement(limit);
    const auto prepared = reader.database().prepare(sql);
    if (!prepared)
        return prepared.error();
    Statement &row = **prepared;
    bindValues(row, values);
    QList<ListedPerson> people;
    QSet<Id> listed;
    EDESK_CHECK(row.forEach([&] {
        using Q = PeopleQuery;
        const Id id = row.id(Q::PersonColumn);
        // Somebody may hold two first positions for a moment.
        if (listed.contains(id))
            return;
        listed.insert(id);
        const PeopleBasis::Load load = with.loads.value(id);
        people.append({id, row.text(Q::Name), row.text(Q::Position), row.id(Q::Division),
                       row.text(Q::DivisionName), load.open, load.overdue, with.recent.contains(id)});
    }));
    return people;
}

} // namespace edesk
