// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/WorkRowDelegate.h"

#include "client/ui/Metrics.h"
#include "client/ui/PillPainter.h"
#include "client/ui/PlainToolTip.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkItem.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace edesk {
namespace {

constexpr int LeftMargin = 18;
constexpr int RightMargin = 14;
constexpr int PillGap = 6;
constexpr int SmallestSubtitle = 150;
constexpr int DotSide = 6;

} // namespace

WorkRowDelegate::WorkRowDelegate(const Theme &theme, Density density, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_density(density)
{
}

QSize WorkRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int height = m_density == Density::Compact ? metrics::CompactListRow : metrics::ListRow;
    return {SmallestSubtitle, m_theme.scaled(height)};
}

QRect WorkRowDelegate::titleRect(const QRect &row) const
{
    const int top = m_theme.scaled(m_density == Density::Compact ? 4 : 7);
    return QRect(row.left() + LeftMargin, row.top() + top, row.width() - LeftMargin - RightMargin,
                 m_theme.scaled(20));
}

QRect WorkRowDelegate::secondLine(const QRect &row) const
{
    const int top = m_theme.scaled(m_density == Density::Compact ? 25 : 30);
    return QRect(row.left() + LeftMargin, row.top() + top, row.width() - LeftMargin - RightMargin,
                 m_theme.scaled(20));
}

void WorkRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const WorkItem item = WorkItem::fromIndex(index);
    const ThemeTokens &tokens = m_theme.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);

    const QRect title = titleRect(option.rect);
    if (item.isUnread) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.accent);
        const qreal top = title.top() + (title.height() - DotSide) / 2.0;
        painter->drawEllipse(QRectF(option.rect.left() + 7, top, DotSide, DotSide));
    }
    const QFont titleFont = m_theme.font(TypeRole::Body, item.isUnread ? QFont::DemiBold : QFont::Normal);
    painter->setFont(titleFont);
    painter->setPen(tokens.text);
    painter->drawText(title, Qt::AlignVCenter,
                      QFontMetrics(titleFont).elidedText(item.title, Qt::ElideRight, title.width()));

    const QRect second = secondLine(option.rect);
    const int right = paintPills(*painter, second, item);
    const QFont subtitleFont = m_theme.font(TypeRole::Caption);
    const QRect subtitle(second.left(), second.top(), right - second.left(), second.height());
    painter->setFont(subtitleFont);
    painter->setPen(tokens.secondary);
    painter->drawText(subtitle.adjusted(0, -1, 0, -1), Qt::AlignVCenter,
                      QFontMetrics(subtitleFont).elidedText(item.subtitle, Qt::ElideRight, subtitle.width()));
    painter->restore();
}

void WorkRowDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const ThemeTokens &tokens = m_theme.tokens();
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(row, selected ? tokens.accentSoft : hovered ? tokens.hover : tokens.surface);
    if (selected)
        painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), tokens.accent);
    else
        painter.fillRect(
            QRect(row.left() + LeftMargin, row.bottom(), row.width() - LeftMargin - RightMargin, 1),
            tokens.border);
    if (option.state.testFlag(QStyle::State_HasFocus) && m_theme.showsFocusRing()) {
        painter.setPen(QPen(tokens.text, metrics::FocusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(row.adjusted(1, 1, -1, -1));
    }
}

int WorkRowDelegate::paintPills(QPainter &painter, const QRect &line, const WorkItem &item) const
{
    const PillPainter painterOfPills(m_theme);
    const int leftmost = line.left() + m_theme.scaled(SmallestSubtitle);
    int right = line.right() + 1;
    bool isFirst = true;
    const QList<PillSpec> pills = item.pills();
    for (const PillSpec &pill : pills) {
        const int left = right - painterOfPills.width(pill);
        if (!isFirst && left < leftmost)
            break; // the less important ones give way to the subtitle
        painterOfPills.paint(painter, pill, left, line.center().y());
        right = left - PillGap;
        isFirst = false;
    }
    return isFirst ? right : right - PillGap;
}

bool WorkRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const WorkItem item = WorkItem::fromIndex(index);
    const QFontMetrics metrics(m_theme.font(TypeRole::Body, item.isUnread ? QFont::DemiBold : QFont::Normal));
    const bool elided = metrics.horizontalAdvance(item.title) > titleRect(option.rect).width();
    QToolTip::showText(event->globalPos(), elided ? plainToolTip(item.title) : QString(), view);
    return true;
}

} // namespace edesk
