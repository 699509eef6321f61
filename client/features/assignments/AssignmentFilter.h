// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ReplicaReader.h"
#include "common/base/WorkCalendar.h"

#include <QStringList>

namespace edesk {

/// Assignment::shownProgress() in SQL.
inline constexpr char shownProgress[] =
    "CASE WHEN parts > 0 AND state <> 5 THEN parts_progress / parts ELSE progress END";

/// Which assignments a list shows: one of the chips, and words that begin words of the title or the contents.
/// What is put off shows under the chip Snoozed only.
struct AssignmentFilter
{
    /// The chips, in their order.
    static constexpr const char *All = "all";
    static constexpr const char *Overdue = "overdue";
    static constexpr const char *Soon = "soon";
    static constexpr const char *ToApprove = "approve";
    static constexpr const char *Given = "given";
    static constexpr const char *Own = "own";
    static constexpr const char *Snoozed = "later";
    /// Due until midnight.
    static constexpr const char *Today = "today";
    /// Not among the chips: all there is, also what is put off; for the person to do or to decide on.
    static constexpr const char *Any = "any";
    static constexpr const char *ToDo = "todo";
    static QStringList chips();

    QString chip = QString::fromLatin1(All);
    QString words = {};

    bool operator==(const AssignmentFilter &) const = default;

    /// How the rows are to be found.
    enum class Way {
        /// By the index that fits best.
        Index,
        /// Along the order of the list: the first of very many.
        Order,
    };

    /// The conditions over the table `assignment`, for both the rows and their count, in the order of the
    /// list.
    RowQuery query(const Id &person, const QList<Id> &offices, Instant now, const WorkCalendar &calendar,
                   Way way = Way::Index) const;
};

} // namespace edesk
