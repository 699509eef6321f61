// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfPageText.h"

#include "common/base/TextMatch.h"
#include "common/base/VietnameseText.h"

#include <limits>

namespace edesk {
namespace {

/// How far a point is from an area: a line above counts as further than a word beside.
qreal distance(const QRectF &area, const QPointF &point)
{
    constexpr qreal acrossLines = 4;
    const qreal dx = std::max({area.left() - point.x(), point.x() - area.right(), 0.0});
    const qreal dy = std::max({area.top() - point.y(), point.y() - area.bottom(), 0.0});
    return dx + acrossLines * dy;
}

} // namespace

void PdfPageText::append(const QString &word, const QList<QRectF> &boxes, After after)
{
    Q_ASSERT(word.size() == boxes.size());
    m_text += word;
    m_boxes += boxes;
    if (after == After::Nothing)
        return;
    m_text += after == After::Space ? u' ' : u'\n';
    m_boxes.append(QRectF());
}

qsizetype PdfPageText::nearest(const QPointF &point) const
{
    qsizetype best = -1;
    qreal least = std::numeric_limits<qreal>::max();
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const QRectF &box = m_boxes[i];
        if (box.isNull())
            continue;
        if (const qreal far = distance(box, point); far < least) {
            least = far;
            best = point.x() > box.center().x() ? i + 1 : i;
        }
    }
    return best;
}

bool PdfPageText::isOnText(const QPointF &point) const
{
    const qsizetype at = nearest(point);
    if (at < 0)
        return false;
    constexpr qreal between = 6;
    return distance(box(at), point) <= between || (at > 0 && distance(box(at - 1), point) <= between);
}

QList<QRectF> PdfPageText::areas(const Range &range) const
{
    QList<QRectF> out;
    QRectF line;
    const qsizetype end = std::min(range.end, m_text.size());
    for (qsizetype i = std::max<qsizetype>(range.begin, 0); i < end; ++i) {
        if (m_text[i] == u'\n' && !line.isNull())
            out.append(std::exchange(line, QRectF()));
        else
            line |= m_boxes[i];
    }
    if (!line.isNull())
        out.append(line);
    return out;
}

PdfPageText::Range PdfPageText::wordAt(qsizetype at) const
{
    Range word{at, at};
    while (word.begin > 0 && !m_text[word.begin - 1].isSpace())
        --word.begin;
    while (word.end < m_text.size() && !m_text[word.end].isSpace())
        ++word.end;
    return word;
}

qsizetype PdfPageText::wordBefore(qsizetype at) const
{
    at = std::min(at, m_text.size());
    while (at > 0 && m_text[at - 1].isSpace())
        --at;
    while (at > 0 && !m_text[at - 1].isSpace())
        --at;
    return at;
}

qsizetype PdfPageText::wordAfter(qsizetype at) const
{
    while (at < m_text.size() && !m_text[at].isSpace())
        ++at;
    while (at < m_text.size() && m_text[at].isSpace())
        ++at;
    return at;
}

QList<PdfPageText::Range> PdfPageText::matches(QStringView foldedQuery) const
{
    QList<Range> out;
    for (const auto &[begin, size] : foldedMatches(m_text, foldedQuery)) {
        // Where the whole is nowhere, its words are marked in lists; of a document nobody asked for those.
        if (folded(QStringView(m_text).sliced(begin, size)) == foldedQuery)
            out.append({begin, begin + size});
    }
    return out;
}

} // namespace edesk
