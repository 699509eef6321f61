// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/scanning/PageDelegate.h"

#include "client/scanning/ScannedPages.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QPainter>

namespace edesk {
namespace {

constexpr QSize CellSize(136, 184);
constexpr int CaptionHeight = 24;

} // namespace

PageDelegate::PageDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize PageDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.scaled(CellSize.width()), m_theme.scaled(CellSize.height())};
}

void PageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const ThemeTokens &tokens = m_theme.tokens();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool isDamaged = index.data(ScannedPages::DamagedRole).toBool();
    const QRect cell = option.rect.adjusted(metrics::Grid, metrics::Grid, -metrics::Grid, -metrics::Grid);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSelected || isHovered) {
        painter->setPen(isSelected ? QPen(tokens.accent) : QPen(Qt::NoPen));
        painter->setBrush(isSelected ? tokens.accentSoft : tokens.hover);
        painter->drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), metrics::Radius,
                                 metrics::Radius);
    }
    const int caption = m_theme.scaled(CaptionHeight);
    paintPicture(*painter, cell.adjusted(metrics::Gap, metrics::Gap, -metrics::Gap, -caption - metrics::Grid),
                 index);
    painter->setFont(m_theme.font(TypeRole::Caption, isSelected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(isDamaged ? tokens.overdue : tokens.text);
    painter->drawText(QRect(cell.left(), cell.bottom() - caption, cell.width(), caption), Qt::AlignCenter,
                      index.data().toString());
    if (option.state.testFlag(QStyle::State_HasFocus) && m_theme.showsFocusRing()) {
        painter->setPen(QPen(tokens.text, metrics::FocusRing));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(cell), metrics::Radius, metrics::Radius);
    }
    painter->restore();
}

void PageDelegate::paintPicture(QPainter &painter, const QRect &space, const QModelIndex &index) const
{
    const ThemeTokens &tokens = m_theme.tokens();
    const auto picture = index.data(Qt::DecorationRole).value<QImage>();
    if (picture.isNull()) {
        constexpr int side = 32;
        QRect icon(0, 0, side, side);
        icon.moveCenter(space.center());
        m_theme.paintIcon(painter, Icon::Warning, icon, tokens.overdue);
        return;
    }
    QRect paper({}, picture.size().scaled(space.size(), Qt::KeepAspectRatio));
    paper.moveCenter(space.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(paper, picture);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(tokens.inputBorder);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(paper.adjusted(-1, -1, 0, 0));
    painter.setRenderHint(QPainter::Antialiasing);
}

} // namespace edesk
