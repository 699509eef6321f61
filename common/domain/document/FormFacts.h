// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace edesk {

/// What is known of how a document is laid out. Lengths in millimetres, sizes in points.
struct FormFacts
{
    std::optional<double> pageWidth;
    std::optional<double> pageHeight;
    std::optional<double> marginTop;
    std::optional<double> marginBottom;
    std::optional<double> marginLeft;
    std::optional<double> marginRight;
    /// Letters by font; an empty name for a font that cannot be told.
    QMap<QString, qint64> lettersByFont;
    /// Letters by size.
    QMap<double, qint64> lettersBySize;
    /// The text, paragraph by paragraph.
    QStringList paragraphs;
};

} // namespace edesk
