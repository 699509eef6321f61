// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/notices/NoticeFilter.h"
#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"
#include "client/ui/ReconciledListModel.h"
#include "common/domain/journal/Notice.h"

#include <optional>

namespace edesk {

/// The notices that a filter lets through, newest first, read in steps and without holding up the window.
class NoticeListModel : public ReconciledListModel
{
    Q_OBJECT

public:
    /// How many rows are read at a time.
    static constexpr int PageSize = 100;

    /// `context` must outlive the model.
    explicit NoticeListModel(const FeatureContext &context, QObject *parent = nullptr);

    void setFilter(const NoticeFilter &filter);
    const NoticeFilter &filter() const { return m_filter; }
    /// Reads the rows again; `read()` tells when they are there.
    void refresh();
    /// The notice of a row.
    const Notice &notice(int row) const;
    /// How many notices a chip would show, as of the last reading.
    int count(const QString &chip) const { return m_counts.value(chip); }
    const std::optional<Error> &error() const { return m_error; }
    /// Whether rows were read at least once.
    bool isRead() const { return m_isRead; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// What is shown is as new as the question, or `error()` says why not.
    void read();

private:
    struct Answer
    {
        QString chip;
        std::vector<Notice> notices;
        QHash<QString, int> counts;
        bool hasMore = false;
    };
    static Result<Answer> answer(ReplicaReader &reader, const NoticeFilter &filter, const Id &person,
                                 int limit);
    void take(const Result<Answer> &answer);
    WorkItem itemOf(const Notice &notice) const;

    const FeatureContext &m_context;
    NoticeFilter m_filter;
    QHash<Id, Notice> m_notices;
    QHash<QString, int> m_counts;
    int m_limit = PageSize;
    bool m_hasMore = false;
    bool m_isRead = false;
    std::optional<Error> m_error;
    LatestQuery<Answer> m_query;
};

/// The words of a reason in the person's language.
QString reasonText(NoticeReason reason, Language language);

} // namespace edesk
