// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/assignments/SampleReplica.h"

namespace edesk {

/// Adds `count` people in divisions of a hundred below the department, with positions, as a province has
/// them; among them one "Đặng Trần Côn". They arrive at once.
void addManyPeople(SampleReplica &sample, int count);

} // namespace edesk
