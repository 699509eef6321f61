// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace edesk {

/// Measures spans of time; setting the computer's date does not move it.
class SteadyClock
{
public:
    SteadyClock() = default;
    SteadyClock(const SteadyClock &) = delete;
    SteadyClock &operator=(const SteadyClock &) = delete;
    virtual ~SteadyClock() = default;

    /// Time since a fixed but unknown moment. Never goes backwards.
    virtual std::chrono::milliseconds elapsed() const = 0;
};

/// The machine's steady clock; it goes on while the computer sleeps.
class MachineSteadyClock final : public SteadyClock
{
public:
    std::chrono::milliseconds elapsed() const override;
};

} // namespace edesk
