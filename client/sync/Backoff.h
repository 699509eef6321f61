// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace edesk {

/// How long to wait before the next try: doubles from `first` to `longest`, each time a random part of it
/// between a half and the whole, so that the desks of a province do not return all at once.
class Backoff
{
public:
    /// Gives a number from 0 to 1.
    using Chance = std::function<double()>;

    explicit Backoff(std::chrono::milliseconds first = std::chrono::seconds(1),
                     std::chrono::milliseconds longest = std::chrono::seconds(60), Chance chance = {});

    std::chrono::milliseconds next();
    /// After a success: begins at `first` again.
    void reset() { m_step = m_first; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_step;
    Chance m_chance;
};

} // namespace edesk
