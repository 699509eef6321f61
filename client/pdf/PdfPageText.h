// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

namespace edesk {

/// The text of one page in reading order and where each of its letters stands. Words of a line are parted by
/// a space, lines by a line break. Places are in points from the top left corner of the page as it is shown.
class PdfPageText
{
public:
    /// From one place in the text up to another, not included; in UTF-16 units.
    struct Range
    {
        qsizetype begin = 0;
        qsizetype end = 0;

        bool operator==(const Range &) const = default;
    };

    /// What follows a word.
    enum class After { Nothing, Space, LineBreak };

    /// Adds the next word; `boxes` has one place for each UTF-16 unit of it.
    void append(const QString &word, const QList<QRectF> &boxes, After after);

    const QString &text() const { return m_text; }
    /// The place of a letter; null for what parts words and lines.
    QRectF box(qsizetype at) const { return m_boxes.value(at); }
    /// The place between letters that is nearest to a point: 0 … size of the text; -1 when there is no text.
    qsizetype nearest(const QPointF &point) const;
    /// Whether the point is on a letter, or between letters of a line.
    bool isOnText(const QPointF &point) const;
    /// The areas that a range covers: one for each line.
    QList<QRectF> areas(const Range &range) const;
    /// The word around a place; empty where there is none.
    Range wordAt(qsizetype at) const;
    /// The beginnings of the words before and after a place; the ends of the text when there is none.
    qsizetype wordBefore(qsizetype at) const;
    qsizetype wordAfter(qsizetype at) const;
    /// Where the whole of a query that is `folded()` already stands, across lines too.
    QList<Range> matches(QStringView foldedQuery) const;

private:
    QString m_text;
    QList<QRectF> m_boxes;
};

} // namespace edesk
