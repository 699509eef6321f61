// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace edesk {

/// The lines of a built-in data file ("names/male.txt") without comments and empty lines.
QStringList demoLines(const QString &file);
/// The same, each line split at `separator`.
QList<QStringList> demoRows(const QString &file, QChar separator = QLatin1Char('|'));
/// The letters and digits of a text without Vietnamese marks, in lower case: "Nguyễn Văn Đô" → "nguyenvando".
QString asciiWord(QStringView text);
/// The text with its first letter in lower case: "Xã Phong Hiền" → "xã Phong Hiền".
QString withLowerStart(const QString &text);

} // namespace edesk
