// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/assignment/AssignmentSeries.h"
#include "common/domain/assignment/SeriesCommands.h"
#include "common/domain/core/CommandType.h"
#include "common/domain/core/TimedWork.h"

namespace edesk {

/// By whoever may give the task itself, to the same people.
Result<Effects> createSeries(const View &, const Actor &, const Command &, const CreateSeries &, Instant);
/// By its giver, or the leader of their agency.
Result<Effects> pauseSeries(const View &, const Actor &, const Command &, const PauseSeries &, Instant);
Result<Effects> resumeSeries(const View &, const Actor &, const Command &, const ResumeSeries &, Instant);
Result<Effects> endSeries(const View &, const Actor &, const Command &, const EndSeries &, Instant);
/// Gives the task of the current period in the giver's name, once; earlier periods that were missed are left
/// out. When the giver may no longer give it, the series stops and they are told. Only for the system.
Result<Effects> giveNextOfSeries(const View &, const Actor &, const Command &, const GiveNextOfSeries &,
                                 Instant);
/// What somebody is to a series: bits of SeriesPart.
unsigned seriesPartsOf(const AssignmentSeries &series, const Actor &actor);
/// What the clock does about series.
TimedWork assignmentSeriesWork();

} // namespace edesk
