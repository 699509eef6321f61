// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentCounts.h"
#include "client/replica/FeatureContext.h"
#include "client/ui/WorkItem.h"

namespace edesk {

/// The rows of the list as they were read.
struct DocumentRows
{
    DocumentFilter filter = {};
    /// The row that had to be among them.
    Id pinned = {};
    QList<WorkItem> items = {};
    /// More rows follow those read.
    bool hasMore = false;
};

/// What a list of documents asks of the desk's view; answered in another thread, so it holds all it needs.
struct DocumentQuestion
{
    /// What this person asks now of a register.
    static DocumentQuestion of(const FeatureContext &context, DocumentBook book);

    DocumentFilter filter = {};
    Id person = {};
    QString userName = {};
    Language language = Language::Vietnamese;
    Instant now = {};
    /// For whom the person acts; null for themselves.
    Id onBehalfOf = {};
    /// By which deadlines are counted.
    std::shared_ptr<const WorkCalendar> calendar = {};
    /// How many rows from the first on.
    int limit = 0;
    /// So many are enough when finding all of them would take longer.
    int enough = 0;
    /// A row to be read too, wherever it stands; null for none.
    Id pinned = {};
    /// Where the changes of rows stand that were not all received.
    QHash<Id, SendState> sending = {};
    /// Filters to be counted besides the chips.
    QHash<QString, DocumentFilter> saved = {};

    Result<DocumentRows> rows(ReplicaReader &reader) const;
    /// By chip, of the words.
    Result<DocumentCounts> counts(ReplicaReader &reader) const;
    /// The person with their roles.
    Actor actor(ReplicaReader &reader) const;

private:
    struct Found
    {
        RowQuery query;
        /// There are more rows than it finds.
        bool isPart = false;
    };
    Result<DocumentFilter::Way> wayToFirst(ReplicaReader &reader) const;
    Result<Found> firstRows(ReplicaReader &reader, const Actor &asker) const;
    Result<QList<WorkItem>> select(ReplicaReader &reader, const RowQuery &asked, int most) const;
    WorkItem itemOf(const Statement &row) const;
};

} // namespace edesk
