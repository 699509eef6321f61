// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"
#include "client/ui/SearchSource.h"
#include "common/domain/assignment/Assignment.h"

namespace edesk {

/// Finds assignments by the words of title and contents, the newest first.
class AssignmentSearch final : public SearchSource
{
    Q_OBJECT

public:
    /// `context` must outlive it.
    explicit AssignmentSearch(const FeatureContext &context, QObject *parent = nullptr);

    QString heading() const override;
    void find(const QString &words, int limit) override;
    void recall(const QStringList &keys) override;

private:
    struct Answer
    {
        QString words;
        std::vector<Assignment> assignments;
    };
    QList<SearchHit> hitsOf(const std::vector<Assignment> &assignments) const;
    SearchHit hitOf(const Assignment &assignment) const;

    const FeatureContext &m_context;
    QString m_words;
    LatestQuery<Answer> m_query;
    LatestQuery<std::vector<Assignment>> m_recall;
};

} // namespace edesk
