// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ReplicaReader.h"
#include "common/domain/core/Actor.h"
#include "common/domain/document/DocumentStates.h"

#include <QStringList>

namespace edesk {

/// Which documents of one register a list shows: one of its chips, and words that begin words of number,
/// symbol, author or abstract.
struct DocumentFilter
{
    /// Both registers: everything, and what waits for the person.
    static constexpr const char *All = "all";
    static constexpr const char *ToDo = "todo";
    /// Văn bản đến.
    static constexpr const char *Arrived = "arrived";
    static constexpr const char *ToDirect = "direct";
    static constexpr const char *InWork = "work";
    static constexpr const char *Overdue = "overdue";
    /// Văn bản đi.
    static constexpr const char *Drafts = "draft";
    static constexpr const char *ToCheck = "check";
    static constexpr const char *ToSign = "sign";
    static constexpr const char *ToIssue = "issue";
    static constexpr const char *Issued = "issued";
    /// Of a register, in their order.
    static QStringList chips(DocumentBook book);

    DocumentBook book = DocumentBook::Incoming;
    QString chip = QString::fromLatin1(All);
    QString words = {};

    bool operator==(const DocumentFilter &) const = default;

    /// How the rows are to be found.
    enum class Way {
        /// By their state: few of many.
        State,
        /// Along the order of the list: the first of very many.
        Order,
    };

    /// The conditions over the table `document`, for both the rows and their count, in the order of the
    /// register.
    RowQuery query(const Actor &asker, Instant now, Way way = Way::State) const;
    /// The states of the chip as SQL, "1, 3"; empty where it means all.
    QString states() const;
};

} // namespace edesk
