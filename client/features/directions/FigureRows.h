// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/directions/DirectionsScope.h"
#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"
#include "client/ui/ReconciledListModel.h"

#include <optional>

namespace edesk {

/// The assignments that one figure counts, by date; read in steps in another thread.
class FigureRows : public ReconciledListModel
{
    Q_OBJECT

public:
    /// How many rows are read at a time.
    static constexpr int PageSize = 50;

    /// `context` must outlive the model.
    explicit FigureRows(const FeatureContext &context, QObject *parent = nullptr);

    void setScope(const DirectionsScope &scope);
    const DirectionsScope &scope() const { return m_scope; }
    /// Asks for the rows again.
    void refresh();
    const std::optional<Error> &error() const { return m_error; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The rows are those of the scope now, or `error()` says why not.
    void read();

private:
    struct Answer
    {
        DirectionsScope scope;
        QList<WorkItem> items;
        bool hasMore = false;
    };

    void take(const Result<Answer> &answer);

    const FeatureContext &m_context;
    DirectionsScope m_scope;
    int m_limit = PageSize;
    bool m_hasMore = false;
    std::optional<Error> m_error;
    LatestQuery<Answer> m_query;
};

} // namespace edesk
