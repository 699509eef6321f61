// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/people/PeopleQuery.h"

#include "common/base/TextMatch.h"
#include "common/base/VietnameseText.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

// The folded words of a person begin with their name and a line break; a space before the name makes every
// word of it begin after one.
const QString nameColumn = u"' ' || substr(p.folded, 1, instr(p.folded || char(10), char(10)) - 1)"_s;
// Those of an organisation are its code and, after a line break, its name.
const QString divisionColumn = u"' ' || substr(o.folded, instr(o.folded, char(10)) + 1)"_s;
// The last word: what remains without all that stands before it.
const QString givenName = u"replace(name, rtrim(name, replace(name, ' ', '')), '')"_s;

QString places(qsizetype count, const QString &place = u"?"_s)
{
    return QStringList(count, place).join(u", "_s);
}

QString escaped(QString word)
{
    return word.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
}

QString like(const QString &column)
{
    return column + u" LIKE ? ESCAPE '\\'"_s;
}

void append(std::vector<Value> &values, const QList<Id> &ids)
{
    values.insert(values.end(), ids.cbegin(), ids.cend());
}

void append(std::vector<Value> &values, const QStringList &texts)
{
    values.insert(values.end(), texts.cbegin(), texts.cend());
}

/// Positions have no folded column: their titles are compared here.
QStringList titlesWith(const QString &word, const QStringList &titles)
{
    QStringList matching;
    for (const QString &title : titles) {
        if (rankOf(word, {}, title, {}) != MatchRank::None)
            matching.append(title);
    }
    return matching;
}

} // namespace

PeopleQuery::PeopleQuery(const QList<Id> &roots, const Id &self) : m_roots(roots), m_self(self) {}

PeopleQuery PeopleQuery::everyone()
{
    PeopleQuery query({}, {});
    query.m_isEveryone = true;
    return query;
}

void PeopleQuery::putFirst(const QList<Id> &people)
{
    m_first = people;
}

void PeopleQuery::match(const QString &words, const QStringList &titles)
{
    const QString query = folded(words);
    const QStringList all = query.split(u' ', Qt::SkipEmptyParts);
    if (all.isEmpty())
        return;
    QStringList inName;
    QStringList anywhere;
    std::vector<Value> inNameValues;
    std::vector<Value> anywhereValues;
    for (const QString &word : all) {
        const QString within = u'%' + escaped(word) + u'%';
        const QString beginning = u"% "_s + escaped(word) + u'%';
        const QStringList matching = titlesWith(word, titles);
        QString inTitle;
        if (!matching.isEmpty())
            inTitle = u" OR title IN ("_s + places(matching.size()) + u')';
        m_conditions +=
            u" AND ("_s + like(u"name"_s) + u" OR "_s + like(u"division_words"_s) + inTitle + u')';
        append(m_values, {within, within});
        append(m_values, matching);
        inName.append(like(u"name"_s));
        append(inNameValues, {beginning});
        anywhere.append(u'(' + like(u"name"_s) + u" OR "_s + like(u"division_words"_s) + inTitle + u')');
        append(anywhereValues, {beginning, beginning});
        append(anywhereValues, matching);
    }
    // The given name; its beginning; any word of the name; position or division; then what stands behind
    // another sign than a space.
    const QString phrase = escaped(query);
    m_rank = u"CASE WHEN "_s + like(u"name"_s) + u" THEN 0 WHEN "_s + like(givenName) + u" OR ("_s +
             like(u"name"_s) + u" AND NOT "_s + like(u"name"_s) + u") THEN 1 WHEN "_s +
             inName.join(u" AND "_s) + u" THEN 2 WHEN "_s + anywhere.join(u" AND "_s) +
             u" THEN 3 ELSE 4 END, "_s;
    append(m_rankValues,
           {u"% "_s + phrase, phrase + u'%', u"% "_s + phrase + u'%', u"% "_s + phrase + u"% %"_s});
    m_rankValues.insert(m_rankValues.end(), inNameValues.cbegin(), inNameValues.cend());
    m_rankValues.insert(m_rankValues.end(), anywhereValues.cbegin(), anywhereValues.cend());
}

void PeopleQuery::limitTo(const QList<Id> &people)
{
    if (people.isEmpty())
        return;
    m_conditions += u" AND person IN ("_s + places(people.size()) + u')';
    append(m_values, people);
}

std::pair<QString, std::vector<Value>> PeopleQuery::statement(int most) const
{
    std::vector<Value> values;
    QString reach;
    QString isReached;
    if (!m_isEveryone) {
        const QList<Id> roots = m_roots.isEmpty() ? QList<Id>{Id()} : m_roots;
        append(values, roots);
        values.push_back(m_self);
        reach = u"reach(id) AS (VALUES "_s + places(roots.size(), u"(?)"_s) +
                u" UNION SELECT o.id FROM organisation o JOIN reach r ON o.parent_id = r.id), "_s;
        isReached = u" AND (p.id = ? OR p.organisation_id IN (SELECT id FROM reach))"_s;
    }
    QString sql = u"WITH RECURSIVE "_s + reach +
                  u"people AS (SELECT p.id AS person, p.full_name, p.full_name_sort, o.id AS division, "
                  "o.name AS division_name, o.sort_order, "
                  "coalesce(s.title, '') AS title, coalesce(s.rank, 100) AS seniority, "_s +
                  nameColumn + u" AS name, "_s + divisionColumn +
                  u" AS division_words FROM person p JOIN organisation o ON o.id = p.organisation_id "
                  "LEFT JOIN position s ON s.person_id = p.id AND s.main = 1 WHERE p.active = 1"_s +
                  isReached +
                  u") SELECT person, full_name, division, division_name, title FROM people WHERE true"_s +
                  m_conditions + u" ORDER BY "_s + m_rank;
    values.insert(values.end(), m_values.cbegin(), m_values.cend());
    values.insert(values.end(), m_rankValues.cbegin(), m_rankValues.cend());
    if (!m_first.isEmpty()) {
        sql += u"person NOT IN ("_s + places(m_first.size()) + u"), "_s;
        append(values, m_first);
    }
    sql += u"sort_order, division_name, seniority, full_name_sort LIMIT ?"_s;
    values.push_back(qint64(most));
    return {sql, values};
}

} // namespace edesk
