// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/PeopleModel.h"

#include "client/features/assignments/OwnRoles.h"
#include "client/ui/PickerRole.h"
#include "common/base/TextMatch.h"
#include "common/base/VietnameseText.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostPeople = 5000;
constexpr int mostRecent = 5;

enum Column { PersonColumn, Name, Division, DivisionName, Position };

int role(PickerRole value)
{
    return static_cast<int>(value);
}

QString peopleSql(qsizetype roots)
{
    const QString values = QStringList(roots, u"(?)"_s).join(u", "_s);
    return u"WITH RECURSIVE reach(id) AS (VALUES %1 UNION SELECT o.id FROM organisation o JOIN reach r "
           "ON o.parent_id = r.id) "
           "SELECT p.id, p.full_name, o.id, o.name, coalesce(s.title, '') FROM person p "
           "JOIN organisation o ON o.id = p.organisation_id "
           "LEFT JOIN position s ON s.person_id = p.id AND s.main = 1 "
           "WHERE p.active = 1 AND (p.id = ? OR p.organisation_id IN (SELECT id FROM reach)) "
           "ORDER BY o.sort_order, o.name, coalesce(s.rank, 100), p.full_name_sort LIMIT ?"_s.arg(values);
}

/// Calls `visit` for every row; the error that ended the reading.
template <typename Visit>
Result<void> forEachRow(Statement &statement, Visit visit)
{
    for (;;) {
        const auto row = statement.step();
        if (!row || !*row) {
            statement.reset();
            return row ? Result<void>() : row.error();
        }
        visit(statement);
    }
}

} // namespace

PeopleModel::PeopleModel(const FeatureContext &context, Reach reach, QObject *parent)
    : QStandardItemModel(parent), m_context(context)
{
    if (const auto done = read(reach); !done)
        m_error = done.error();
}

QString PeopleModel::nameOf(const Id &person) const
{
    return m_names.value(person);
}

int PeopleModel::rank(const QString &query, const QModelIndex &person)
{
    const auto text = [&person](PickerRole what) { return person.data(role(what)).toString(); };
    const MatchRank rank =
        rankOf(folded(query), text(PickerRole::Name), text(PickerRole::Position), text(PickerRole::Division));
    return rank == MatchRank::None ? -1 : int(MatchRank::None) - int(rank);
}

Result<void> PeopleModel::read(Reach reach)
{
    QList<Id> roots = officesOf(ownActor(m_context));
    if (reach == Reach::Agency) {
        const auto agency =
            m_context.reader.database().prepare(u"SELECT agency_id FROM person WHERE id = ?"_s);
        if (!agency)
            return agency.error();
        (*agency)->bind(m_context.person);
        EDESK_CHECK(forEachRow(**agency, [&roots](Statement &row) { roots.append(row.id(0)); }));
    }
    if (roots.isEmpty())
        roots.append(Id());
    const auto loads = workload();
    const auto lately = recent();
    if (!loads || !lately)
        return loads ? lately.error() : loads.error();
    const auto people = m_context.reader.database().prepare(peopleSql(roots.size()));
    if (!people)
        return people.error();
    int place = 0;
    for (const Id &root : std::as_const(roots))
        (*people)->bindId(place++, root);
    (*people)->bindId(place++, m_context.person);
    (*people)->bindInteger(place, mostPeople);
    return forEachRow(**people, [&](Statement &row) { addPerson(row, *loads, *lately); });
}

/// Open and overdue work of each person, of which they lead or join.
Result<QHash<Id, PeopleModel::Load>> PeopleModel::workload() const
{
    const auto statement = m_context.reader.database().prepare(
        u"SELECT p.person_id, count(*), coalesce(sum(a.due_at < ?), 0) FROM assignment_party p "
        "JOIN assignment a ON a.id = p.assignment_id "
        "WHERE p.person_id IS NOT NULL AND p.current = 1 AND p.role IN (1, 2) AND p.state NOT IN (5, 7, 8) "
        "AND a.state NOT IN (5, 8) GROUP BY p.person_id"_s);
    if (!statement)
        return statement.error();
    (*statement)->bind(m_context.clock.now());
    QHash<Id, Load> loads;
    EDESK_CHECK(forEachRow(**statement, [&loads](Statement &row) {
        loads.insert(row.id(0), {int(row.integer(1)), int(row.integer(2))});
    }));
    return loads;
}

/// To whom this person gave work last.
Result<QSet<Id>> PeopleModel::recent() const
{
    const auto statement = m_context.reader.database().prepare(
        u"SELECT p.person_id FROM assignment a JOIN assignment_party p ON p.assignment_id = a.id "
        "WHERE a.giver_id = ? AND p.person_id IS NOT NULL GROUP BY p.person_id ORDER BY max(a.given_at) DESC LIMIT ?"_s);
    if (!statement)
        return statement.error();
    (*statement)->bind(m_context.person, mostRecent);
    QSet<Id> people;
    EDESK_CHECK(forEachRow(**statement, [&people](Statement &row) { people.insert(row.id(0)); }));
    return people;
}

void PeopleModel::addPerson(Statement &row, const QHash<Id, Load> &loads, const QSet<Id> &recent)
{
    const Id person = row.id(PersonColumn);
    if (m_names.contains(person))
        return;
    const QString name = row.text(Name);
    const QString divisionName = row.text(DivisionName);
    QStandardItem *&group = m_groups[row.id(Division)];
    if (!group) {
        group = new QStandardItem(divisionName);
        group->setData(true, role(PickerRole::GroupHeader));
        group->setData(divisionName, role(PickerRole::Name));
        appendRow(group);
    }
    const Load load = loads.value(person);
    auto *item = new QStandardItem(name);
    item->setData(name, role(PickerRole::Name));
    item->setData(row.text(Position), role(PickerRole::Position));
    item->setData(divisionName, role(PickerRole::Division));
    item->setData(load.open, role(PickerRole::OpenCount));
    item->setData(load.overdue, role(PickerRole::OverdueCount));
    item->setData(recent.contains(person), role(PickerRole::Recent));
    item->setData(QVariant::fromValue(person), role(PickerRole::PersonId));
    group->appendRow(item);
    m_names.insert(person, name);
}

} // namespace edesk
