// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentFilter.h"

#include <QHash>

#include <optional>

class QTimer;

namespace edesk {

/// How many assignments there are of each kind.
struct AssignmentCounts
{
    /// By chip, and by the id of a saved filter.
    QHash<QString, int> chips = {};
    /// Of what had a deadline and was completed this month, the part completed in time; nothing before the
    /// first.
    std::optional<int> percentInTime = std::nullopt;
    /// When the next of those put off comes back; unset without one.
    Instant nextReturn = {};

    /// Starts `timer` to end when the next comes back, or in a minute when that is later: clocks jump. Stops
    /// it when none does.
    void wakeAtReturn(QTimer &timer, Instant now) const;

    /// Whose they are, and when.
    struct View
    {
        const Id &person;
        const QList<Id> &offices;
        Instant now;
        const WorkCalendar &calendar;
    };

    /// By chip, of those with these words, and `saved` filters, which have their own, by their ids; the
    /// errors of the reader.
    static Result<AssignmentCounts> read(ReplicaReader &reader, const View &view, const QString &words,
                                         const QHash<QString, AssignmentFilter> &saved = {});
    /// Everything there is; the errors of the reader.
    static Result<AssignmentCounts> readToday(ReplicaReader &reader, const View &view);
};

} // namespace edesk
