// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/store/Database.h"

namespace edesk {

/// Forgets tombstones that every desk has had time to read, and raises the floor of their scopes: a desk that
/// was away for longer starts the scope again. Thread-safe; each thread brings its own connection.
class Compaction
{
public:
    /// A tombstone is kept for at least this many days.
    static constexpr int DefaultDays = 90;

    explicit Compaction(const Clock &clock, int days = DefaultDays) : m_clock(&clock), m_days(days) {}

    /// Notes how far the tombstones of each scope reach today and forgets those noted long enough ago, one
    /// short transaction per scope. Answers how many it forgot.
    Result<qint64> run(Database &database) const;

private:
    struct Mark
    {
        qint64 scope;
        qint64 seq;
    };
    Result<void> noteToday(Database &database) const;
    Result<std::vector<Mark>> due(Database &database) const;
    Result<qint64> forget(Database &database, const Mark &mark) const;

    const Clock *m_clock;
    int m_days;
};

} // namespace edesk
