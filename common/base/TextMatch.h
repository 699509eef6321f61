// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace edesk {

/// How well a person answers a query; better is less.
enum class MatchRank { GivenNameExact, GivenNamePrefix, NameWord, PositionOrDivision, None };

/// The rank of a person for a query that is `folded()` already; the other texts are as shown. A query of
/// several words counts for the given name when it reaches into it ("van an"); otherwise each word must begin
/// some word of the name, or failing that of the name, position or division. An empty query ranks everybody
/// NameWord.
MatchRank rankOf(QStringView foldedQuery, QStringView fullName, QStringView position, QStringView division);

/// What to highlight in `text` for a query that is `folded()` already: {start, length} in UTF-16 units of
/// `text`, ascending, not overlapping. The places of the whole query; where there are none, the beginnings of
/// words that are words of the query.
QList<std::pair<int, int>> foldedMatches(QStringView text, QStringView foldedQuery);

} // namespace edesk
