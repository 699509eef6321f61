// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/PeopleModel.h"

#include "client/features/assignments/OwnRoles.h"
#include "client/features/assignments/PeopleQuery.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/PickerRole.h"
#include "client/ui/SearchField.h"
#include "common/base/TextMatch.h"
#include "common/base/VietnameseText.h"
#include "common/domain/organisation/Person.h"
#include "common/store/EntityTable.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostRecent = 5;
/// Nobody looks through more answers than these; the best come first.
constexpr int mostAnswers = 500;
constexpr int typingDelay = 120;

int role(PickerRole value)
{
    return static_cast<int>(value);
}

} // namespace

PeopleModel::PeopleModel(const FeatureContext &context, Reach reach, QObject *parent, int most)
    : QStandardItemModel(parent), m_context(context), m_most(most)
{
    if (const auto done = begin(reach); !done)
        m_error = done.error();
}

void PeopleModel::serve(GroupedPicker &picker)
{
    connect(&picker, &GroupedPicker::wordsChanged, this, &PeopleModel::setWords);
    picker.setModel(this);
    if (!m_isPartial)
        return;
    picker.search().setDelay(typingDelay);
    picker.setHint(tr("Danh sách quá dài để hiện hết. Gõ tên, chức vụ hoặc phòng ban để tìm trong tất cả."));
}

void PeopleModel::setWords(const QString &words)
{
    if (!m_isPartial || folded(words) == m_words)
        return;
    const auto done = read(words);
    m_error = done ? std::nullopt : std::optional(done.error());
}

QString PeopleModel::nameOf(const Id &person) const
{
    if (!m_isPartial || person.isNull() || m_names.contains(person))
        return m_names.value(person);
    const auto found = m_context.reader.find(entityType<Person>(), person);
    return found && *found ? fromRecord<Person>(**found).fullName : QString();
}

int PeopleModel::rank(const QString &query, const QModelIndex &person)
{
    const auto text = [&person](PickerRole what) { return person.data(role(what)).toString(); };
    const MatchRank rank =
        rankOf(folded(query), text(PickerRole::Name), text(PickerRole::Position), text(PickerRole::Division));
    return rank == MatchRank::None ? -1 : int(MatchRank::None) - int(rank);
}

/// Whom the reach holds, what they have to do, and the first people.
Result<void> PeopleModel::begin(Reach reach)
{
    m_roots = officesOf(ownActor(m_context));
    if (reach == Reach::Agency) {
        const auto agency =
            m_context.reader.database().prepare(u"SELECT agency_id FROM person WHERE id = ?"_s);
        if (!agency)
            return agency.error();
        (*agency)->bind(m_context.person);
        EDESK_CHECK((*agency)->forEach([&] { m_roots.append((*agency)->id(0)); }));
    }
    auto loads = workload();
    if (!loads)
        return loads.error();
    m_loads = std::move(*loads);
    auto lately = recent();
    if (!lately)
        return lately.error();
    m_recent = std::move(*lately);
    return read({});
}

Result<void> PeopleModel::read(const QString &words)
{
    const int most = words.isEmpty() ? m_most : qMin(m_most, mostAnswers);
    PeopleQuery query(m_roots, m_context.person);
    query.putFirst(m_recent);
    if (!words.isEmpty()) {
        const auto all = titles();
        if (!all)
            return all.error();
        query.match(words, *all);
    }
    const auto [sql, values] = query.statement(most + 1);
    const auto prepared = m_context.reader.database().prepare(sql);
    if (!prepared)
        return prepared.error();
    Statement &row = **prepared;
    int place = 0;
    for (const Value &value : values)
        bindValue(row, place++, value);
    QList<Found> people;
    EDESK_CHECK(row.forEach([&] {
        using Q = PeopleQuery;
        people.append({row.id(Q::PersonColumn), row.text(Q::Name), row.id(Q::Division),
                       row.text(Q::DivisionName), row.text(Q::Position)});
    }));
    m_words = folded(words);
    if (words.isEmpty())
        m_isPartial = people.size() > m_most;
    people.resize(qMin<qsizetype>(people.size(), most));
    fill(people);
    return {};
}

/// The titles of all positions: a few hundred where there are many thousand people.
Result<QStringList> PeopleModel::titles() const
{
    const auto statement = m_context.reader.database().prepare(u"SELECT DISTINCT title FROM position"_s);
    if (!statement)
        return statement.error();
    QStringList all;
    EDESK_CHECK((*statement)->forEach([&] { all.append((*statement)->text(0)); }));
    return all;
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
    Statement &row = **statement;
    row.bind(m_context.clock.now());
    QHash<Id, Load> loads;
    EDESK_CHECK(row.forEach([&] { loads.insert(row.id(0), {int(row.integer(1)), int(row.integer(2))}); }));
    return loads;
}

/// To whom this person gave work last.
Result<QList<Id>> PeopleModel::recent() const
{
    const auto statement = m_context.reader.database().prepare(
        u"SELECT p.person_id FROM assignment a JOIN assignment_party p ON p.assignment_id = a.id "
        "WHERE a.giver_id = ? AND p.person_id IS NOT NULL GROUP BY p.person_id ORDER BY max(a.given_at) DESC LIMIT ?"_s);
    if (!statement)
        return statement.error();
    (*statement)->bind(m_context.person, mostRecent);
    QList<Id> people;
    EDESK_CHECK((*statement)->forEach([&] { people.append((*statement)->id(0)); }));
    return people;
}

/// The groups are complete before the model has them: views hear of one change, not of thousands.
void PeopleModel::fill(const QList<Found> &people)
{
    QList<QStandardItem *> groups;
    QHash<Id, QStandardItem *> groupOf;
    QSet<Id> listed;
    for (const Found &found : people) {
        // Somebody may hold two first positions for a moment.
        if (listed.contains(found.person))
            continue;
        listed.insert(found.person);
        m_names.insert(found.person, found.name);
        QStandardItem *&group = groupOf[found.division];
        if (!group) {
            group = new QStandardItem(found.divisionName);
            group->setData(true, role(PickerRole::GroupHeader));
            group->setData(found.divisionName, role(PickerRole::Name));
            groups.append(group);
        }
        group->appendRow(itemOf(found));
    }
    clear();
    invisibleRootItem()->appendRows(groups);
}

QStandardItem *PeopleModel::itemOf(const Found &found) const
{
    const Load load = m_loads.value(found.person);
    auto *item = new QStandardItem(found.name);
    item->setData(found.name, role(PickerRole::Name));
    item->setData(found.position, role(PickerRole::Position));
    item->setData(found.divisionName, role(PickerRole::Division));
    item->setData(load.open, role(PickerRole::OpenCount));
    item->setData(load.overdue, role(PickerRole::OverdueCount));
    item->setData(m_recent.contains(found.person), role(PickerRole::Recent));
    item->setData(QVariant::fromValue(found.person), role(PickerRole::PersonId));
    return item;
}

} // namespace edesk
