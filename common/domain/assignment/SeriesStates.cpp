// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/SeriesStates.h"

#include <array>

namespace edesk {
namespace {

using S = SeriesState;
namespace action = series_action;

constexpr std::array states{
    Choice{int(S::Active), "active", "Đang chạy", "Active"},
    Choice{int(S::Paused), "paused", "Tạm dừng", "Paused"},
    Choice{int(S::Ended), "ended", "Đã kết thúc", "Ended"},
    Choice{int(S::Stopped), "stopped", "Bị dừng", "Stopped"},
};
constexpr std::array parts{
    Part{SeriesGiverPart, nullptr, "Người giao", "Giver"},
    Part{SeriesSystemPart, nullptr, "Hệ thống", "System"},
};

constexpr Transition line(S from, QLatin1StringView name, unsigned who, S to)
{
    return {int(from), name.data(), who, int(to)};
}

constexpr std::array transitions{
    line(S::Active, action::Pause, SeriesGiverPart, S::Paused),
    line(S::Paused, action::Resume, SeriesGiverPart, S::Active),
    line(S::Stopped, action::Resume, SeriesGiverPart, S::Active),
    line(S::Active, action::End, SeriesGiverPart, S::Ended),
    line(S::Paused, action::End, SeriesGiverPart, S::Ended),
    line(S::Stopped, action::End, SeriesGiverPart, S::Ended),
    line(S::Active, action::GiveNext, SeriesSystemPart, S::Active),
    line(S::Active, action::Last, SeriesSystemPart, S::Ended),
    line(S::Active, action::Refused, SeriesSystemPart, S::Stopped),
};

} // namespace

const StateTable &seriesTable()
{
    static constexpr StateTable table{"Giao việc lặp lại", "series.", states, parts, transitions};
    return table;
}

std::span<const Choice> seriesStateChoices()
{
    return states;
}

} // namespace edesk
