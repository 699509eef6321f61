// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/people/PeopleQuestion.h"
#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"
#include "client/ui/SearchSource.h"

#include <QSet>

namespace edesk {

/// Finds people by name, position and division, those whose given name it is first. Opening one whom the
/// person may give work to begins Giao việc with them as the lead; of others it tells who and where they are
/// and how to reach them.
class PeopleSearch final : public SearchSource
{
    Q_OBJECT

public:
    /// `context` must outlive it.
    explicit PeopleSearch(const FeatureContext &context, QObject *parent = nullptr);

    QString heading() const override;
    void find(const QString &words, int limit) override;
    void recall(const QStringList &keys) override;

private:
    struct FoundPerson
    {
        ListedPerson listed;
        bool isGivable = false;
    };
    struct Answer
    {
        QString words;
        QList<FoundPerson> people;
        std::shared_ptr<const PeopleBasis> basis;
    };

    static Result<Answer> answer(ReplicaReader &reader, const PeopleQuestion &question);
    PeopleQuestion question() const;
    void follow(const QSet<EntityKind> &kinds);
    QList<SearchHit> hitsOf(const QList<FoundPerson> &people) const;
    void tellOf(const ListedPerson &person) const;

    const FeatureContext &m_context;
    QString m_words;
    std::shared_ptr<const PeopleBasis> m_basis;
    LatestQuery<Answer> m_query;
    LatestQuery<Answer> m_recall;
};

} // namespace edesk
