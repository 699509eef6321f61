// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/base/Error.h"

#include <QDate>
#include <QString>

#include <variant>
#include <vector>

namespace edesk {

/// One value of a table that leaves the desk: nothing, text, a number, a day, a moment. Each kind of file
/// writes it in its own way; a moment is shown as the clocks in Vietnam show it.
using TableCell = std::variant<std::monostate, QString, qint64, QDate, Instant>;
using TableRow = std::vector<TableCell>;

/// The cell for people to read: "05/02/2026 08:30", "1.234". Of the control characters only line feeds and
/// tabs stay.
QString cellText(const TableCell &cell, Language language);
/// The text without control characters other than line feeds and tabs; other line ends become line feeds.
QString plainText(const QString &text);
/// Empty for an instant that is not set.
TableCell momentCell(Instant instant);

} // namespace edesk
