// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/StateTable.h"

namespace edesk {

/// Where a series of assignments stands. `Stopped` by the system, as its giver may no longer give it.
enum class SeriesState { Active = 1, Paused, Ended, Stopped };

/// Who somebody is to a series.
enum SeriesPart : unsigned { SeriesGiverPart = 1, SeriesSystemPart = 2 };

namespace series_action {
inline constexpr QLatin1StringView Pause("series.pause");
inline constexpr QLatin1StringView Resume("series.resume");
inline constexpr QLatin1StringView End("series.end");
inline constexpr QLatin1StringView GiveNext("series.give_next");
inline constexpr QLatin1StringView Last("(last)");
inline constexpr QLatin1StringView Refused("(refused)");
} // namespace series_action

const StateTable &seriesTable();
std::span<const Choice> seriesStateChoices();

} // namespace edesk
