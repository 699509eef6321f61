// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/directions/DirectionsQuestion.h"

#include "common/store/EntityTable.h"

#include <QCoreApplication>

#include <algorithm>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DirectionsQuestion)
};

enum Column { Part, Name, FirstFigure };

/// What tells one part from the others, and its name.
struct Key
{
    QString id;
    QString name;
};

Key keyOf(DirectionsQuestion::Division division)
{
    const QString organisation = u"(SELECT o.name FROM organisation o WHERE o.id = %1)"_s;
    switch (division) {
    case DirectionsQuestion::Division::Agency:
        return {u"lead.agency_id"_s, organisation.arg(u"lead.agency_id"_s)};
    case DirectionsQuestion::Division::Unit:
        return {u"lead.organisation_id"_s, organisation.arg(u"lead.organisation_id"_s)};
    case DirectionsQuestion::Division::Person:
        return {u"lead.person_id"_s, u"max(lead.name)"_s};
    case DirectionsQuestion::Division::Giver:
        break;
    }
    return {u"assignment.giver_id"_s, u"max(assignment.giver_name)"_s};
}

bool comesFirst(const DirectionsLine &a, const DirectionsLine &b)
{
    const auto rank = [](const DirectionsLine &line) {
        return std::pair(-line.figure(Outcome::Overdue), -line.figure(Outcome::Every));
    };
    return rank(a) != rank(b) ? rank(a) < rank(b) : a.name.localeAwareCompare(b.name) < 0;
}

} // namespace

QString DirectionsQuestion::sql(std::vector<Value> &values) const
{
    const Key key = keyOf(division);
    QStringList columns{key.id, key.name};
    for (const Outcome outcome : outcomes)
        columns << u"total(%1)"_s.arg(DirectionsScope::condition(outcome, now, *calendar, values));
    const RowQuery all = scope.query(now, *calendar);
    values.insert(values.end(), all.values.begin(), all.values.end());
    return u"SELECT %1 FROM %2%3 GROUP BY %4"_s.arg(columns.join(u", "_s), DirectionsScope::tables(),
                                                    all.clause(), key.id);
}

DirectionsScope DirectionsQuestion::scopeOf(const Id &part) const
{
    DirectionsScope made = scope;
    switch (division) {
    case Division::Agency:
        made.agency = part;
        break;
    case Division::Unit:
        made.unit = part;
        break;
    case Division::Person:
        made.person = part;
        made.isOfUnitItself = part.isNull();
        break;
    case Division::Giver:
        made.giver = part;
        break;
    }
    return made;
}

Result<QList<DirectionsLine>> DirectionsQuestion::lines(ReplicaReader &reader) const
{
    std::vector<Value> values;
    const auto prepared = reader.database().prepare(sql(values));
    if (!prepared)
        return prepared.error();
    Statement &row = **prepared;
    bindValues(row, values);
    DirectionsLine all{true, {}, Words::tr("Tất cả"), scope, {}};
    QList<DirectionsLine> parts;
    EDESK_CHECK(row.forEach([&] {
        DirectionsLine line;
        line.id = row.isNull(Part) ? Id() : row.id(Part);
        line.name = row.text(Name);
        if (line.id.isNull())
            line.name = Words::tr("Chưa giao cho người nào");
        line.scope = scopeOf(line.id);
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            line.figures[i] = row.integer(FirstFigure + int(i));
            all.figures[i] += line.figures[i];
        }
        parts.append(line);
    }));
    std::sort(parts.begin(), parts.end(), comesFirst);
    parts.prepend(all);
    return parts;
}

std::optional<DirectionsQuestion> DirectionsQuestion::below(const DirectionsLine &line) const
{
    DirectionsQuestion question = *this;
    question.scope = line.scope;
    if (line.id.isNull())
        return {};
    switch (division) {
    case Division::Agency:
        question.division = Division::Unit;
        return question;
    case Division::Unit:
        question.division = Division::Person;
        return question;
    case Division::Giver:
        question.division = Division::Agency;
        return question;
    case Division::Person:
        break;
    }
    return {};
}

} // namespace edesk
