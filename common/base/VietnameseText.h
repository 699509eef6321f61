// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace edesk {

/// The form of a text that searches compare: decomposed (NFD), marks stripped, đ → d, lower case, each run of
/// white space one space, trimmed. Invisible characters (zero width, bidirectional and other controls) are
/// left out; other scripts keep their letters. "Hoà", "Hòa" and their decomposed spellings all give "hoa".
QString folded(QStringView text);

/// Appends to `out` the UTF-8 of `folded()` of a UTF-8 text. Fast for Latin text and symbols (table-driven);
/// a text with other characters or invalid UTF-8 goes through QString.
void appendFolded(QByteArrayView utf8, QByteArray &out);

/// The form in which a name or a title is kept: composed (NFC), invisible characters left out, each run of
/// white space (line breaks too) one space, trimmed.
QString composed(QStringView text);

} // namespace edesk
