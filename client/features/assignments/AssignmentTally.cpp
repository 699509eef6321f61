// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentTally.h"

#include "client/session/Completion.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype partSize = 400;

RowQuery among(const QString &column, const QList<Id> &ids)
{
    RowQuery query{.where = u"%1 IN (%2)"_s.arg(column, QStringList(ids.size(), u"?"_s).join(u","_s))};
    query.values.assign(ids.cbegin(), ids.cend());
    return query;
}

} // namespace

AssignmentTally::AssignmentTally(const FeatureContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
}

const QList<AssignmentTally::Row> &AssignmentTally::rows(AssignmentAction step) const
{
    static const QList<Row> none;
    const auto found = m_rows.constFind(step);
    return found == m_rows.cend() ? none : *found;
}

void AssignmentTally::clear()
{
    ++m_asked;
    m_subject = {};
    m_rows.clear();
    m_all.clear();
    m_isKnown = false;
}

void AssignmentTally::count(const Subject &subject)
{
    if (subject != m_subject)
        clear();
    m_subject = subject;
    const int asked = ++m_asked;
    m_asker = AssignmentQuestion::of(m_context);
    if (!subject.filter)
        return begin(subject.ids);
    m_asker.filter = *subject.filter;
    const auto ids = m_context.queries.ask<QList<Id>>(
        [asker = m_asker](ReplicaReader &reader) { return asker.ids(reader); },
        ReplicaQueries::Lane::Background);
    whenFinished(ids, this, [this, asked](const Result<QList<Id>> &found) {
        if (asked != m_asked)
            return;
        if (!found)
            Q_EMIT failed(found.error());
        else
            begin(*found);
    });
}

void AssignmentTally::begin(const QList<Id> &ids)
{
    m_left = ids;
    m_reading = {};
    readNext();
}

void AssignmentTally::readNext()
{
    const QList<Id> part = m_left.first(qMin(partSize, m_left.size()));
    m_left.remove(0, part.size());
    const auto answer = m_context.queries.ask<Part>(
        [asker = m_asker, part](ReplicaReader &reader) { return read(reader, asker, part); },
        ReplicaQueries::Lane::Background);
    whenFinished(answer, this, [this, asked = m_asked](const Result<Part> &found) {
        if (asked != m_asked)
            return;
        if (!found)
            Q_EMIT failed(found.error());
        else
            take(*found);
    });
}

void AssignmentTally::take(const Part &part)
{
    for (auto it = part.rows.cbegin(); it != part.rows.cend(); ++it)
        m_reading.rows[it.key()] += it.value();
    m_reading.all += part.all;
    if (!m_left.isEmpty())
        return readNext();
    m_rows = std::exchange(m_reading.rows, {});
    m_all = std::exchange(m_reading.all, {});
    m_isKnown = true;
    Q_EMIT counted();
}

/// In the order of `ids`.
Result<AssignmentTally::Part> AssignmentTally::read(ReplicaReader &reader, const AssignmentQuestion &asker,
                                                    const QList<Id> &ids)
{
    const auto assignments = reader.load<Assignment>(among(u"id"_s, ids));
    if (!assignments)
        return assignments.error();
    const auto parties = reader.load<AssignmentParty>(among(u"assignment_id"_s, ids));
    if (!parties)
        return parties.error();
    QHash<Id, const Assignment *> byId;
    for (const Assignment &assignment : *assignments)
        byId.insert(assignment.id, &assignment);
    QHash<Id, std::vector<AssignmentParty>> partiesOf;
    for (const AssignmentParty &party : *parties)
        partiesOf[party.assignmentId].push_back(party);
    const Actor actor = asker.actor(reader);
    Part part;
    for (const Id &id : ids) {
        const Assignment *assignment = byId.value(id);
        if (!assignment)
            continue;
        part.all.append(id);
        const AssignmentActions allowed = allowedActions(*assignment, partiesOf.value(id), actor);
        for (const AssignmentAction step : {AssignmentAction::Approve, AssignmentAction::Accept}) {
            if (allowed.testFlag(step))
                part.rows[step].append({id, assignment->title});
        }
    }
    return part;
}

} // namespace edesk
