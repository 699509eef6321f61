// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/PickerDelegate.h"

#include "client/ui/Metrics.h"
#include "client/ui/PickerRole.h"
#include "client/ui/PickerTick.h"
#include "client/ui/PillPainter.h"
#include "client/ui/Theme.h"

#include <QPainter>

namespace edesk {
namespace {

constexpr int GroupHeight = 30;
constexpr int PersonHeight = 36;
constexpr int SideMargin = 12;
constexpr int NameLeft = 40;
constexpr double PositionColumn = 0.45;

template <typename T>
T value(const QModelIndex &index, PickerRole role)
{
    return index.data(static_cast<int>(role)).value<T>();
}

} // namespace

PickerDelegate::PickerDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize PickerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {280, m_theme.scaled(index.parent().isValid() ? PersonHeight : GroupHeight)};
}

void PickerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.parent().isValid())
        paintPerson(*painter, option, index);
    else
        paintGroup(*painter, option.rect, index);
    painter->restore();
}

void PickerDelegate::paintGroup(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    const QRect text = row.adjusted(SideMargin, 0, -SideMargin, 0);
    painter.fillRect(row, m_theme.tokens().raised);
    painter.setPen(m_theme.tokens().secondary);
    painter.setFont(m_theme.font(TypeRole::Caption, QFont::DemiBold));
    painter.drawText(text, Qt::AlignVCenter, index.data().toString());
    painter.setFont(m_theme.font(TypeRole::Caption));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight,
                     tr("%Ln người", nullptr, index.model()->rowCount(index)));
}

void PickerDelegate::paintPerson(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const ThemeTokens &tokens = m_theme.tokens();
    const QRect row = option.rect;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const auto tick = value<PickerTick>(index, PickerRole::Tick);
    painter.fillRect(row, current ? tokens.accentSoft : hovered ? tokens.hover : tokens.surface);
    paintCheckBox(painter, row, tick != PickerTick::None);

    const int workload = paintWorkload(painter, row, index);
    const int nameLeft = row.left() + m_theme.scaled(NameLeft);
    const int positionLeft = row.left() + static_cast<int>(row.width() * PositionColumn);
    const QString position = value<QString>(index, PickerRole::Position);
    const QFont caption = m_theme.font(TypeRole::Caption);
    const QRect positionBox(positionLeft, row.top(), workload - positionLeft - metrics::Gap, row.height());
    painter.setFont(caption);
    painter.setPen(tokens.secondary);
    painter.drawText(positionBox, Qt::AlignVCenter,
                     QFontMetrics(caption).elidedText(position, Qt::ElideRight, positionBox.width()));

    const PillPainter pills(m_theme);
    const bool isLead = tick == PickerTick::Lead;
    const PillSpec part{
        .text = isLead ? tr("Chủ trì") : tr("Phối hợp"), .tone = Tone::Accent, .isStrong = isLead};
    const bool hasPart = isLead || tick == PickerTick::Joiner;
    const int partWidth = !hasPart ? 0 : pills.width(part) + metrics::Grid;
    const QFont nameFont =
        m_theme.font(TypeRole::Body, tick == PickerTick::None ? QFont::Normal : QFont::DemiBold);
    const QString name =
        QFontMetrics(nameFont).elidedText(value<QString>(index, PickerRole::Name), Qt::ElideRight,
                                          positionLeft - nameLeft - partWidth - metrics::Gap);
    painter.setFont(nameFont);
    painter.setPen(tokens.text);
    painter.drawText(QRect(nameLeft, row.top() - 1, row.width(), row.height()), Qt::AlignVCenter, name);
    if (hasPart)
        pills.paint(painter, part, nameLeft + QFontMetrics(nameFont).horizontalAdvance(name) + metrics::Grid,
                    row.center().y());
    if (current && m_theme.showsFocusRing()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.text, metrics::FocusRing));
        painter.drawRect(row.adjusted(1, 1, -1, -1));
    }
}

void PickerDelegate::paintCheckBox(QPainter &painter, const QRect &row, bool checked) const
{
    const ThemeTokens &tokens = m_theme.tokens();
    const int side = m_theme.scaled(16);
    const int top = row.top() + (row.height() - side) / 2;
    const QRectF box(row.left() + 14, top, side, side);
    painter.setPen(QPen(checked ? tokens.accent : tokens.inputBorder, 1.4));
    painter.setBrush(checked ? tokens.accent : tokens.surface);
    painter.drawRoundedRect(box, 4, 4);
    if (checked)
        m_theme.paintIcon(painter, Icon::Check, box.adjusted(1.5, 1.5, -1.5, -1.5), tokens.onAccent);
}

int PickerDelegate::paintWorkload(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    if (!index.data(static_cast<int>(PickerRole::OpenCount)).isValid())
        return row.right() + 1 - SideMargin;
    const int open = value<int>(index, PickerRole::OpenCount);
    const int overdue = value<int>(index, PickerRole::OverdueCount);
    const PillSpec pill{.text = overdue > 0 ? tr("%Ln việc · %1 quá hạn", nullptr, open).arg(overdue)
                                            : tr("%Ln việc", nullptr, open),
                        .tone = overdue > 0 ? Tone::Overdue : Tone::Neutral};
    const PillPainter pills(m_theme);
    const int left = row.right() + 1 - SideMargin - pills.width(pill);
    pills.paint(painter, pill, left, row.center().y());
    return left;
}

} // namespace edesk
