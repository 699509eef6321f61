// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/NavigationDelegate.h"

#include "client/ui/Metrics.h"
#include "client/ui/NavigationRole.h"
#include "client/ui/Theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int SideMargin = 8;
constexpr int BadgeHeight = 18;
constexpr int LargestCount = 999;

template <typename T>
T value(const QModelIndex &index, NavigationRole role)
{
    return index.data(static_cast<int>(role)).value<T>();
}

} // namespace

NavigationDelegate::NavigationDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isHeading = value<bool>(index, NavigationRole::Heading);
    if (isHeading && m_slim)
        return {40, m_theme.scaled(13)};
    return {40, m_theme.scaled(isHeading ? metrics::NavigationHeading : metrics::NavigationRow)};
}

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    if (value<bool>(index, NavigationRole::Heading))
        return paintHeading(*painter, option.rect, index.data().toString());

    const ThemeTokens &tokens = m_theme.tokens();
    const bool isOpen = value<bool>(index, NavigationRole::Open);
    const QRect box = option.rect.adjusted(SideMargin, 1, -SideMargin, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, box, option, isOpen);

    const int side = m_theme.scaled(metrics::IconSize);
    const int iconLeft = m_slim ? box.left() + (box.width() - side) / 2 : box.left() + 10;
    const QRect icon(iconLeft, box.top() + (box.height() - side) / 2, side, side);
    m_theme.paintIcon(*painter, value<Icon>(index, NavigationRole::Icon), icon,
                      isOpen ? tokens.accent : tokens.secondary);
    if (m_slim) {
        paintDot(*painter, icon, index);
    } else {
        const int badge = paintBadge(*painter, box, index, isOpen);
        const QFont font = m_theme.font(TypeRole::Body, isOpen ? QFont::DemiBold : QFont::Normal);
        const int left = iconLeft + side + 8;
        const QRect text(left, box.top() - 1, box.right() - left - badge, box.height());
        painter->setFont(font);
        painter->setPen(tokens.text);
        painter->drawText(
            text, Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }
    painter->restore();
}

void NavigationDelegate::paintHeading(QPainter &painter, const QRect &rect, const QString &text) const
{
    const ThemeTokens &tokens = m_theme.tokens();
    if (m_slim) {
        painter.fillRect(QRect(rect.left() + 14, rect.center().y(), rect.width() - 28, 1), tokens.border);
        return;
    }
    painter.save();
    painter.setFont(m_theme.font(TypeRole::Caption, QFont::DemiBold));
    painter.setPen(tokens.hint);
    painter.drawText(rect.adjusted(16, 2, -SideMargin, 0), Qt::AlignVCenter, text);
    painter.restore();
}

void NavigationDelegate::paintGround(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option,
                                     bool isOpen) const
{
    const ThemeTokens &tokens = m_theme.tokens();
    painter.setPen(Qt::NoPen);
    if (isOpen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setBrush(isOpen ? tokens.surface : tokens.hover);
        painter.drawRoundedRect(box, metrics::Radius, metrics::Radius);
    }
    if (isOpen) {
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(QRectF(box.left(), box.top() + 7, 3, box.height() - 14), 1.5, 1.5);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && m_theme.showsFocusRing()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.text, metrics::FocusRing));
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 5, 5);
    }
}

int NavigationDelegate::paintBadge(QPainter &painter, const QRect &box, const QModelIndex &index,
                                   bool isOpen) const
{
    const int count = value<int>(index, NavigationRole::Count);
    if (count == 0)
        return metrics::Gap;
    const ThemeTokens &tokens = m_theme.tokens();
    const Tone tone = value<Tone>(index, NavigationRole::Tone);
    const bool isQuiet = tone == Tone::Neutral;
    const QString text = count > LargestCount ? u"999+"_s : QString::number(count);
    const QFont font = m_theme.font(TypeRole::Caption, QFont::DemiBold);
    const int wide = QFontMetrics(font).horizontalAdvance(text) + 2 * metrics::Gap;
    const int high = m_theme.scaled(BadgeHeight);
    const QRect pill(box.right() - metrics::Gap - wide + 1, box.top() + (box.height() - high) / 2, wide,
                     high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(!isQuiet ? tokens.soft(tone) : isOpen ? tokens.accentSoft : tokens.surface);
    painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
    painter.setPen(!isQuiet ? tokens.tone(tone) : isOpen ? tokens.accent : tokens.secondary);
    painter.setFont(font);
    painter.drawText(pill.adjusted(0, -1, 0, 0), Qt::AlignCenter, text);
    return wide + 2 * metrics::Gap;
}

void NavigationDelegate::paintDot(QPainter &painter, const QRectF &icon, const QModelIndex &index) const
{
    if (value<int>(index, NavigationRole::Count) == 0)
        return;
    const ThemeTokens &tokens = m_theme.tokens();
    const bool isOverdue = value<Tone>(index, NavigationRole::Tone) == Tone::Overdue;
    painter.setPen(QPen(tokens.rail, 2));
    painter.setBrush(isOverdue ? tokens.overdue : tokens.accent);
    painter.drawEllipse(QRectF(icon.right() - 4, icon.top() - 4, 9, 9));
}

bool NavigationDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && !m_slim)
        return false;
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace edesk
