// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentCounts.h"

#include "common/domain/assignment/Assignment.h"
#include "common/store/EntityTable.h"

#include <QTimer>

#include <algorithm>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int whole = 100;
constexpr qint64 minute = 60 * 1000;

Result<int> countOf(ReplicaReader &reader, const RowQuery &query)
{
    const auto count = reader.count(entityType<Assignment>(), query);
    return count ? Result<int>(int(*count)) : count.error();
}

Result<std::optional<int>> timelyPercent(ReplicaReader &reader, Instant now)
{
    const QDate today = vietnamTime(now).date();
    const Instant begin = fromVietnamTime(QDate(today.year(), today.month(), 1), QTime(0, 0));
    const auto prepared = reader.database().prepare(
        u"SELECT count(*), coalesce(sum(completed_at <= due_at), 0) FROM assignment "
        "WHERE state = ? AND due_at IS NOT NULL AND completed_at >= ?"_s);
    if (!prepared)
        return prepared.error();
    Statement &row = **prepared;
    row.bind(qint64(AssignmentState::Done), begin);
    std::optional<int> percent;
    EDESK_CHECK(row.forEach([&] {
        if (row.integer(0) > 0)
            percent = int(row.integer(1) * whole / row.integer(0));
    }));
    return percent;
}

RowQuery queryOf(const AssignmentCounts::View &view, const QString &chip, const QString &words = {})
{
    return AssignmentFilter{chip, words}.query(view.person, view.offices, view.now, view.calendar);
}

Result<AssignmentCounts> ofAll(ReplicaReader &reader, const AssignmentCounts::View &view)
{
    AssignmentCounts counts;
    const QStringList chips = AssignmentFilter::chips();
    for (const QString &chip : chips) {
        const auto found = countOf(reader, queryOf(view, chip));
        if (!found)
            return found.error();
        counts.chips.insert(chip, *found);
    }
    return counts;
}

/// What the words find is looked up once for all chips.
Result<AssignmentCounts> ofWords(ReplicaReader &reader, const AssignmentCounts::View &view,
                                 const QString &words)
{
    const QStringList chips = AssignmentFilter::chips();
    QStringList columns;
    std::vector<Value> values;
    for (const QString &chip : chips) {
        const RowQuery query = queryOf(view, chip);
        columns << u"total(%1)"_s.arg(query.where.isEmpty() ? u"1"_s : query.where);
        values.insert(values.end(), query.values.cbegin(), query.values.cend());
    }
    const RowQuery found = queryOf(view, QString::fromLatin1(AssignmentFilter::Any), words);
    values.insert(values.end(), found.values.cbegin(), found.values.cend());
    const auto prepared = reader.database().prepare(u"SELECT "_s + columns.join(u", "_s) +
                                                    u" FROM assignment WHERE "_s + found.where);
    if (!prepared)
        return prepared.error();
    Statement &row = **prepared;
    bindValues(row, values);
    AssignmentCounts counts;
    EDESK_CHECK(row.forEach([&] {
        for (int i = 0; i < int(chips.size()); ++i)
            counts.chips.insert(chips.at(i), int(row.integer(i)));
    }));
    return counts;
}

} // namespace

void AssignmentCounts::wakeAtReturn(QTimer &timer, Instant now) const
{
    if (nextReturn.isSet())
        timer.start(int(std::clamp(nextReturn.ms - now.ms, qint64(0), minute)));
    else
        timer.stop();
}

Result<AssignmentCounts> AssignmentCounts::read(ReplicaReader &reader, const View &view, const QString &words,
                                                const QHash<QString, AssignmentFilter> &saved)
{
    auto counts = words.trimmed().isEmpty() ? ofAll(reader, view) : ofWords(reader, view, words);
    if (!counts)
        return counts;
    for (auto it = saved.cbegin(); it != saved.cend(); ++it) {
        const auto found = countOf(reader, queryOf(view, it->chip, it->words));
        if (!found)
            return found.error();
        counts->chips.insert(it.key(), *found);
    }
    const auto next =
        reader.database().number(u"SELECT coalesce(min(until), 0) FROM snooze WHERE kind = ? AND until > ?"_s,
                                 int(EntityKind::Assignment), view.now);
    if (!next)
        return next.error();
    counts->nextReturn = {*next};
    return counts;
}

Result<AssignmentCounts> AssignmentCounts::readToday(ReplicaReader &reader, const View &view)
{
    auto counts = read(reader, view, {});
    const auto inTime = timelyPercent(reader, view.now);
    if (!counts || !inTime)
        return counts ? inTime.error() : counts.error();
    counts->percentInTime = *inTime;
    return counts;
}

} // namespace edesk
