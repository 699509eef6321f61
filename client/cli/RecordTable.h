// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"
#include "common/domain/core/CommandType.h"
#include "common/domain/core/Record.h"

#include <QString>

#include <vector>

namespace edesk {

/// Rows as lines of text under a heading with the number of all there are, for people.
QString recordTable(const EntityType &type, const std::vector<Record> &rows, qint64 total);
/// One row on one line: its kind, id and first words.
QString recordLine(const Record &record);
/// One row, a field a line.
QString recordSheet(const Record &record);
/// A command with its arguments; required ones without brackets.
QString commandLine(const CommandType &type, Language language);

} // namespace edesk
