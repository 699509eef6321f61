// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/people/PeopleModel.h"

#include "client/session/Completion.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/PickerRole.h"
#include "client/ui/SearchField.h"
#include "common/base/TextMatch.h"
#include "common/base/VietnameseText.h"

#include <QSet>
#include <QTimer>

namespace edesk {
namespace {

constexpr int typingDelay = 120;
/// Changes that come together are read once.
constexpr int refreshDelay = 250;

template <typename Row>
QSet<Id> idsOf(const QList<Row> &rows)
{
    QSet<Id> ids;
    for (const Row &row : rows)
        ids.insert(row.id);
    return ids;
}

} // namespace

PeopleModel::PeopleModel(const FeatureContext &context, Reach reach, QObject *parent, int most)
    : QAbstractItemModel(parent),
      m_context(context),
      m_most(most),
      m_question{.reach = reach,
                 .person = context.person,
                 .userName = context.userName,
                 .onBehalfOf = context.acting.onBehalfOf()},
      m_refresh(new QTimer(this)),
      m_query(context.queries, this, [this](const Result<PeopleAnswer> &answer) { take(answer); })
{
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshDelay);
    connect(m_refresh, &QTimer::timeout, this, [this] {
        m_question.basis.reset();
        m_isKnown = false;
        ask();
    });
    connect(&context.desk, &DeskPort::rowsChanged, this, &PeopleModel::follow);
    ask();
}

void PeopleModel::serve(GroupedPicker &picker)
{
    connect(&picker, &GroupedPicker::wordsChanged, this, &PeopleModel::setWords);
    connect(this, &PeopleModel::busyChanged, &picker, [this, &picker](bool busy) {
        if (!busy) {
            picker.search().setDelay(m_isPartial ? typingDelay : 0);
            picker.setHint(m_isPartial ? tr("Danh sách quá dài để hiện hết. Gõ tên, chức vụ hoặc phòng ban "
                                            "để tìm trong tất cả.")
                                       : QString());
        }
        picker.setReading(busy);
    });
    picker.setModel(this);
    picker.setReading(isBusy());
}

void PeopleModel::setWords(const QString &words)
{
    if (folded(words) == folded(m_words))
        return;
    m_words = words;
    // The first answer is on its way otherwise, and tells whether the words need another one.
    if (m_error || (m_isKnown && m_isPartial))
        ask();
}

void PeopleModel::find(const QList<Id> &people)
{
    const auto names = m_context.queries.ask<QHash<Id, QString>>(
        [people](ReplicaReader &reader) { return PeopleQuestion::names(reader, people); });
    whenFinished(names, this, [this, people](const Result<QHash<Id, QString>> &answer) {
        QList<Id> here;
        if (answer) {
            m_names.insert(*answer);
            std::copy_if(people.cbegin(), people.cend(), std::back_inserter(here),
                         [&](const Id &person) { return answer->contains(person); });
        }
        Q_EMIT found(here);
    });
}

int PeopleModel::rank(const QString &query, const QModelIndex &person)
{
    const auto text = [&person](PickerRole what) { return person.data(int(what)).toString(); };
    const MatchRank rank =
        rankOf(folded(query), text(PickerRole::Name), text(PickerRole::Position), text(PickerRole::Division));
    return rank == MatchRank::None ? -1 : int(MatchRank::None) - int(rank);
}

/// The first question is for everybody: its answer tells whether the words need any more.
void PeopleModel::ask()
{
    const bool wasBusy = isBusy();
    PeopleQuestion asked = m_question;
    asked.words = m_isKnown ? m_words : QString();
    asked.now = m_context.clock.now();
    asked.most = m_most;
    m_query.ask([asked](ReplicaReader &reader) { return asked.answer(reader); });
    if (!wasBusy)
        Q_EMIT busyChanged(true);
}

void PeopleModel::take(const Result<PeopleAnswer> &answer)
{
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
        m_question.basis = answer->basis;
        if (answer->words.isEmpty()) {
            m_isKnown = true;
            m_isPartial = answer->hasMore;
        }
        const bool isWanted = answer->words == m_words || !m_isPartial;
        if (isWanted)
            reconcile(answer->people);
        else if (!isBusy())
            return ask();
    }
    if (!isBusy())
        Q_EMIT busyChanged(false);
}

void PeopleModel::follow(const QSet<EntityKind> &kinds)
{
    const QSet<EntityKind> shown{EntityKind::Person, EntityKind::Position, EntityKind::Organisation,
                                 EntityKind::RoleGrant, EntityKind::AssignmentParty};
    if (kinds.intersects(shown) && !m_refresh->isActive())
        m_refresh->start();
}

void PeopleModel::reconcile(const QList<ListedPerson> &people)
{
    for (const ListedPerson &person : people)
        m_names.insert(person.id, person.name);
    QList<Division> wanted = divisionsOf(people);
    for (Division &division : wanted)
        division.key = ++m_lastKey;
    bring(m_divisions, wanted, {});
    for (int row = 0; row < int(wanted.size()); ++row)
        bring(m_divisions[row].people, wanted.at(row).people, index(row, 0));
}

QList<PeopleModel::Division> PeopleModel::divisionsOf(const QList<ListedPerson> &people) const
{
    QList<Division> divisions;
    QHash<Id, qsizetype> place;
    for (const ListedPerson &person : people) {
        if (!place.contains(person.division)) {
            place.insert(person.division, divisions.size());
            divisions.append({person.division, person.divisionName});
        }
        divisions[place.value(person.division)].people.append(person);
    }
    return divisions;
}

/// Makes the rows below `parent` the wanted ones by removing, inserting, moving and updating.
template <typename Row>
void PeopleModel::bring(QList<Row> &held, const QList<Row> &wanted, const QModelIndex &parent)
{
    const QSet<Id> kept = idsOf(wanted);
    for (int last = int(held.size()) - 1; last >= 0; --last) {
        if (kept.contains(held.at(last).id))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(held.at(first - 1).id))
            --first;
        beginRemoveRows(parent, first, last);
        held.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
    const QSet<Id> present = idsOf(held);
    for (int row = 0; row < int(wanted.size()); ++row) {
        int end = row;
        while (end < int(wanted.size()) && !present.contains(wanted.at(end).id))
            ++end;
        if (end > row) {
            beginInsertRows(parent, row, end - 1);
            for (; row < end; ++row)
                held.insert(row, wanted.at(row));
            endInsertRows();
            --row;
            continue;
        }
        int from = row;
        while (held.at(from).id != wanted.at(row).id)
            ++from;
        if (from != row) {
            beginMoveRows(parent, from, from, parent, row);
            held.move(from, row);
            endMoveRows();
        }
        update(held[row], wanted.at(row), index(row, 0, parent));
    }
}

/// Its people are brought to the new state one by one.
void PeopleModel::update(Division &held, const Division &wanted, const QModelIndex &index)
{
    if (held.name == wanted.name)
        return;
    held.name = wanted.name;
    Q_EMIT dataChanged(index, index);
}

void PeopleModel::update(ListedPerson &held, const ListedPerson &wanted, const QModelIndex &index)
{
    if (held == wanted)
        return;
    held = wanted;
    Q_EMIT dataChanged(index, index);
}

const PeopleModel::Division *PeopleModel::divisionOf(quintptr key) const
{
    for (const Division &division : m_divisions) {
        if (division.key == key)
            return &division;
    }
    return nullptr;
}

QModelIndex PeopleModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? m_divisions.at(parent.row()).key : quintptr(0));
}

QModelIndex PeopleModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    const Division *division = divisionOf(child.internalId());
    return division ? createIndex(int(division - m_divisions.constData()), 0, quintptr(0)) : QModelIndex();
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_divisions.size());
    return parent.internalId() == 0 ? int(m_divisions.at(parent.row()).people.size()) : 0;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return groupData(m_divisions.at(index.row()), role);
    const ListedPerson &person = divisionOf(index.internalId())->people.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case int(PickerRole::Name):
        return person.name;
    case int(PickerRole::Position):
        return person.position;
    case int(PickerRole::Division):
        return person.divisionName;
    case int(PickerRole::OpenCount):
        return person.open;
    case int(PickerRole::OverdueCount):
        return person.overdue;
    case int(PickerRole::Recent):
        return person.isRecent;
    case int(PickerRole::PersonId):
        return QVariant::fromValue(person.id);
    default:
        return {};
    }
}

QVariant PeopleModel::groupData(const Division &division, int role) const
{
    if (role == Qt::DisplayRole || role == int(PickerRole::Name))
        return division.name;
    return role == int(PickerRole::GroupHeader) ? QVariant(true) : QVariant();
}

} // namespace edesk
