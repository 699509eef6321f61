// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <compare>

namespace edesk {

/// A moment: milliseconds since 1970-01-01T00:00:00Z. Zero means "not set".
struct Instant
{
    qint64 ms = 0;

    bool isSet() const { return ms != 0; }
    Instant plusMs(qint64 delta) const { return {ms + delta}; }
    // clang-tidy 14 takes the zero it compares with for a pointer.
    auto operator<=>(const Instant &) const = default; // NOLINT(modernize-use-nullptr)
};

/// The moment as a date and time in Vietnam (UTC+7 all year, no summer time).
QDateTime vietnamTime(Instant instant);
/// The moment at which `local` is shown on a clock in Vietnam.
Instant fromVietnamTime(QDate date, QTime time);

/// Where the time comes from; injected so that tests and rules never read the machine's clock.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

} // namespace edesk
