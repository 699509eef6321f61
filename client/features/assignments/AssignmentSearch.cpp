// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentSearch.h"

#include "client/features/assignments/AssignmentWords.h"
#include "client/replica/SearchKey.h"
#include "common/base/TextMatch.h"

#include <algorithm>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// Of so many times as many, the newest, those come first that have the words in their title.
constexpr int widerBy = 5;

} // namespace

AssignmentSearch::AssignmentSearch(const FeatureContext &context, QObject *parent)
    : SearchSource(parent),
      m_context(context),
      m_query(context.queries, this,
              [this](const Result<Answer> &answer) {
                  if (answer)
                      Q_EMIT found(answer->words, hitsOf(answer->assignments));
                  else
                      Q_EMIT found(m_words, {});
              }),
      m_recall(context.queries, this, [this](const Result<std::vector<Assignment>> &answer) {
          if (answer)
              Q_EMIT recalled(hitsOf(*answer));
      })
{
}

QString AssignmentSearch::heading() const
{
    return tr("Nhiệm vụ");
}

void AssignmentSearch::find(const QString &words, int limit)
{
    m_words = words;
    m_query.ask([words, limit](ReplicaReader &reader) -> Result<Answer> {
        const auto found = reader.search(entityType<Assignment>(), words, limit * widerBy);
        if (!found)
            return found.error();
        Answer answer{words, {}};
        for (const Record &row : *found)
            answer.assignments.push_back(fromRecord<Assignment>(row));
        std::stable_partition(
            answer.assignments.begin(), answer.assignments.end(),
            [&words](const Assignment &one) { return !foldedMatches(one.title, words).isEmpty(); });
        answer.assignments.resize(std::min(answer.assignments.size(), std::size_t(limit)));
        return answer;
    });
}

void AssignmentSearch::recall(const QStringList &keys)
{
    const QList<Id> ids = idsOfSearchKeys(keys, entityType<Assignment>());
    m_recall.ask([ids](ReplicaReader &reader) -> Result<std::vector<Assignment>> {
        std::vector<Assignment> assignments;
        for (const Id &id : ids) {
            const auto row = reader.find(entityType<Assignment>(), id);
            if (!row)
                return row.error();
            if (*row)
                assignments.push_back(fromRecord<Assignment>(**row));
        }
        return assignments;
    });
}

QList<SearchHit> AssignmentSearch::hitsOf(const std::vector<Assignment> &assignments) const
{
    QList<SearchHit> hits;
    for (const Assignment &assignment : assignments)
        hits.append(hitOf(assignment));
    return hits;
}

SearchHit AssignmentSearch::hitOf(const Assignment &assignment) const
{
    const EntityRef row{EntityKind::Assignment, assignment.id};
    return {searchKey(entityType<Assignment>(), assignment.id), Icon::Task, assignment.title,
            stateWords(assignment.state, m_context.language) + u" · "_s + assignment.leadName,
            [this, row] { m_context.navigator.openRecord(row); }};
}

} // namespace edesk
