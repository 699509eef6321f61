// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/StampSheet.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int dpi = 1200;
constexpr qreal pointsPerInch = 72;
constexpr qreal millimetre = pointsPerInch / 25.4;
constexpr qreal sheetMargin = 8;
/// In millimetres.
constexpr qreal agencyHeight = 9.5;
constexpr qreal bandHeight = 13.5;
constexpr qreal lineHeight = 6;
constexpr qreal markWidth = 18;
constexpr qreal inset = 1.2;
/// In points.
constexpr qreal markSize = 16;
constexpr qreal textSize = 8.5;
constexpr qreal smallestSize = 5;
constexpr qreal frameWidth = 1.1;
constexpr qreal ruleWidth = 0.5;

/// The red of an inking pad; it is on paper, so no theme changes it.
QColor ink()
{
    return QColor::fromRgb(0xB3, 0x1B, 0x1B);
}

/// Paints in points from the top left of the sheet.
class StampPainter
{
public:
    StampPainter(QPdfWriter &device, const QString &family)
        : m_device(device), m_family(family), m_painter(&device)
    {
        m_painter.setPen(QPen(ink(), ruleWidth * unit));
    }

    void frame(const QRectF &place)
    {
        m_painter.setPen(QPen(ink(), frameWidth * unit, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        m_painter.drawRect(onDevice(place));
        m_painter.setPen(QPen(ink(), ruleWidth * unit));
    }

    void line(const QPointF &from, const QPointF &to) { m_painter.drawLine(from * unit, to * unit); }

    /// Smaller until it fits; what does not fit at the smallest size is cut short.
    void words(const QRectF &place, const QString &text, qreal size, QFont::Weight weight, int flags)
    {
        const QRectF room = onDevice(place);
        for (; size > smallestSize; size -= 0.5) {
            const QRectF needed =
                QFontMetricsF(font(size, weight), &m_device).boundingRect(room, flags, text);
            if (needed.width() <= room.width() && needed.height() <= room.height())
                break;
        }
        const QFont chosen = font(size, weight);
        const QFontMetricsF metrics(chosen, &m_device);
        const int lines = (flags & Qt::TextWordWrap) ? std::max(int(room.height() / metrics.height()), 1) : 1;
        const QString shown =
            size > smallestSize ? text : metrics.elidedText(text, Qt::ElideRight, room.width() * lines * 0.9);
        m_painter.setFont(chosen);
        m_painter.drawText(room, flags, shown);
    }

    /// "Số: 123", or "Số:" and dots to write on.
    void field(const QRectF &place, const QString &label, const QString &value)
    {
        const int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
        if (!value.isEmpty()) {
            words(place, label + u' ' + value, textSize, QFont::Normal, flags);
            return;
        }
        words(place, label, textSize, QFont::Normal, flags);
        const QFontMetricsF metrics(font(textSize, QFont::Normal), &m_device);
        const qreal taken = metrics.horizontalAdvance(label + u' ') / unit;
        const qreal base = place.center().y() + metrics.ascent() / unit / 2;
        m_painter.setPen(QPen(ink(), ruleWidth * unit, Qt::DotLine));
        line({place.left() + taken, base}, {place.right(), base});
        m_painter.setPen(QPen(ink(), ruleWidth * unit));
    }

    void end() { m_painter.end(); }

private:
    static constexpr qreal unit = dpi / pointsPerInch;

    static QRectF onDevice(const QRectF &place) { return {place.topLeft() * unit, place.size() * unit}; }

    QFont font(qreal size, QFont::Weight weight) const
    {
        QFont font(m_family);
        font.setPointSizeF(size);
        font.setWeight(weight);
        font.setStyleHint(QFont::Serif);
        return font;
    }

    QPdfWriter &m_device;
    QString m_family;
    QPainter m_painter;
};

} // namespace

QSizeF StampSheet::stampSize()
{
    return QSizeF(50, 35) * millimetre;
}

QRectF StampSheet::stampPlace()
{
    return {{sheetMargin, sheetMargin}, stampSize()};
}

QSizeF StampSheet::sheetSize()
{
    // Whole points: the writer would round.
    return {160, 116};
}

QByteArray StampSheet::pdf(const ArrivalStampText &text, const QString &family)
{
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter device(&buffer);
    device.setResolution(dpi);
    device.setPageLayout({QPageSize(sheetSize(), QPageSize::Point, {}, QPageSize::ExactMatch),
                          QPageLayout::Portrait, QMarginsF()});
    StampPainter painter(device, family);
    const QRectF stamp = stampPlace();
    const qreal left = stamp.left() + inset * millimetre;
    const qreal width = stamp.width() - 2 * inset * millimetre;
    const qreal band = stamp.top() + agencyHeight * millimetre;
    const qreal lines = band + bandHeight * millimetre;
    const qreal middle = stamp.left() + markWidth * millimetre;
    const qreal half = bandHeight * millimetre / 2;
    const qreal line = lineHeight * millimetre;

    painter.frame(stamp);
    painter.words({left, stamp.top(), width, agencyHeight * millimetre}, text.agency.toUpper(), textSize,
                  QFont::Bold, Qt::AlignCenter | Qt::TextWordWrap);
    painter.line({stamp.left(), band}, {stamp.right(), band});
    painter.words({stamp.left(), band, markWidth * millimetre, 2 * half}, u"ĐẾN"_s, markSize, QFont::Bold,
                  Qt::AlignCenter);
    painter.line({middle, band}, {middle, lines});
    const qreal right = middle + inset * millimetre;
    const qreal rest = stamp.right() - inset * millimetre - right;
    painter.field({right, band, rest, half}, u"Số:"_s, text.number);
    painter.field({right, band + half, rest, half}, u"Ngày:"_s,
                  text.date.isValid() ? text.date.toString(u"dd/MM/yyyy"_s) : QString());
    painter.line({stamp.left(), lines}, {stamp.right(), lines});
    painter.field({left, lines, width, line}, u"Chuyển:"_s, text.forwardedTo);
    painter.field({left, lines + line, width, line}, u"Số và ký hiệu HSLT:"_s, text.fileSymbol);
    painter.end();
    return out;
}

} // namespace edesk
