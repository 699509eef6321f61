// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentSearch.h"

#include "client/features/documents/DocumentWords.h"
#include "client/replica/SearchKey.h"

namespace edesk {

using namespace Qt::StringLiterals;

DocumentSearch::DocumentSearch(const FeatureContext &context, QObject *parent)
    : SearchSource(parent),
      m_context(context),
      m_query(context.queries, this,
              [this](const Result<Answer> &answer) {
                  if (answer)
                      Q_EMIT found(answer->words, hitsOf(answer->documents));
                  else
                      Q_EMIT found(m_words, {});
              }),
      m_recall(context.queries, this, [this](const Result<std::vector<Document>> &answer) {
          if (answer)
              Q_EMIT recalled(hitsOf(*answer));
      })
{
}

QString DocumentSearch::heading() const
{
    return tr("Văn bản");
}

void DocumentSearch::find(const QString &words, int limit)
{
    m_words = words;
    m_query.ask([words, limit](ReplicaReader &reader) -> Result<Answer> {
        const auto found = reader.search(entityType<Document>(), words, limit);
        if (!found)
            return found.error();
        Answer answer{words, {}};
        for (const Record &row : *found)
            answer.documents.push_back(fromRecord<Document>(row));
        return answer;
    });
}

void DocumentSearch::recall(const QStringList &keys)
{
    const QList<Id> ids = idsOfSearchKeys(keys, entityType<Document>());
    m_recall.ask([ids](ReplicaReader &reader) -> Result<std::vector<Document>> {
        std::vector<Document> documents;
        for (const Id &id : ids) {
            const auto row = reader.find(entityType<Document>(), id);
            if (!row)
                return row.error();
            if (*row)
                documents.push_back(fromRecord<Document>(**row));
        }
        return documents;
    });
}

QList<SearchHit> DocumentSearch::hitsOf(const std::vector<Document> &documents) const
{
    QList<SearchHit> hits;
    for (const Document &document : documents)
        hits.append(hitOf(document));
    return hits;
}

SearchHit DocumentSearch::hitOf(const Document &document) const
{
    const EntityRef row{EntityKind::Document, document.id};
    const bool isIncoming = document.book == DocumentBook::Incoming;
    QStringList says{codeText(document.codeNumber, document.codeNotation),
                     stateWords(document.state, m_context.language), document.issuerName};
    says.removeAll(QString());
    return {searchKey(entityType<Document>(), document.id), isIncoming ? Icon::Inbox : Icon::Send,
            document.subject, says.join(u" · "_s), [this, row] { m_context.navigator.openRecord(row); }};
}

} // namespace edesk
