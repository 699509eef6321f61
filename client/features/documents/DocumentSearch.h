// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"
#include "client/ui/SearchSource.h"
#include "common/domain/document/Document.h"

namespace edesk {

/// Finds documents of both registers by number, symbol, author and abstract, the newest first.
class DocumentSearch final : public SearchSource
{
    Q_OBJECT

public:
    /// `context` must outlive it.
    explicit DocumentSearch(const FeatureContext &context, QObject *parent = nullptr);

    QString heading() const override;
    void find(const QString &words, int limit) override;
    void recall(const QStringList &keys) override;

private:
    struct Answer
    {
        QString words;
        std::vector<Document> documents;
    };
    QList<SearchHit> hitsOf(const std::vector<Document> &documents) const;
    SearchHit hitOf(const Document &document) const;

    const FeatureContext &m_context;
    QString m_words;
    LatestQuery<Answer> m_query;
    LatestQuery<std::vector<Document>> m_recall;
};

} // namespace edesk
