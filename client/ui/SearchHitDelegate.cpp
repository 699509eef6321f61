// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SearchHitDelegate.h"

#include "client/ui/Icon.h"
#include "client/ui/Metrics.h"
#include "client/ui/SearchHitRole.h"
#include "client/ui/Theme.h"
#include "common/base/TextMatch.h"
#include "common/base/VietnameseText.h"

#include <QPainter>

namespace edesk {
namespace {

constexpr int RowHeight = 36;
constexpr int HeadingHeight = 28;
constexpr int Margin = 12;

template <typename T>
T value(const QModelIndex &index, SearchHitRole role)
{
    return index.data(int(role)).value<T>();
}

} // namespace

SearchHitDelegate::SearchHitDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize SearchHitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {200, m_theme.scaled(value<bool>(index, SearchHitRole::Heading) ? HeadingHeight : RowHeight)};
}

void SearchHitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    if (value<bool>(index, SearchHitRole::Heading))
        return paintHeading(*painter, option.rect, index.data().toString());
    const ThemeTokens &tokens = m_theme.tokens();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, tokens.hover);
    const int side = m_theme.scaled(metrics::IconSize);
    const QRect icon(option.rect.left() + Margin, option.rect.center().y() - side / 2, side, side);
    m_theme.paintIcon(*painter, value<Icon>(index, SearchHitRole::Icon), icon, tokens.secondary);
    const QRect line = option.rect.adjusted(Margin + side + metrics::Gap, 0, -Margin, 0);
    const int end =
        paintTitle(*painter, line, index.data().toString(), value<QString>(index, SearchHitRole::Words));
    const int room = line.right() - end - Margin;
    painter->setFont(m_theme.font(TypeRole::Caption));
    painter->setPen(tokens.secondary);
    const QString subtitle = painter->fontMetrics().elidedText(value<QString>(index, SearchHitRole::Subtitle),
                                                               Qt::ElideRight, qMax(0, room));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, subtitle);
    painter->restore();
}

void SearchHitDelegate::paintHeading(QPainter &painter, const QRect &row, const QString &text) const
{
    painter.save();
    painter.setFont(m_theme.font(TypeRole::Caption, QFont::DemiBold));
    painter.setPen(m_theme.tokens().hint);
    painter.drawText(row.adjusted(Margin, 4, -Margin, 0), Qt::AlignVCenter, text);
    painter.restore();
}

int SearchHitDelegate::paintTitle(QPainter &painter, const QRect &line, const QString &title,
                                  const QString &words) const
{
    const QFont plain = m_theme.font(TypeRole::Body);
    const QFont bold = m_theme.font(TypeRole::Body, QFont::Bold);
    // Two thirds for the title, however long; the rest says what it is.
    const QString shown = QFontMetrics(bold).elidedText(title, Qt::ElideRight, line.width() * 2 / 3);
    painter.setPen(m_theme.tokens().text);
    int left = line.left();
    const auto draw = [&](const QString &part, const QFont &font) {
        painter.setFont(font);
        painter.drawText(QRect(left, line.top(), line.right() - left, line.height()), Qt::AlignVCenter, part);
        left += QFontMetrics(font).horizontalAdvance(part);
    };
    int done = 0;
    for (const auto &[start, length] : foldedMatches(shown, folded(words))) {
        draw(shown.mid(done, start - done), plain);
        draw(shown.mid(start, length), bold);
        done = start + length;
    }
    draw(shown.mid(done), plain);
    return left;
}

} // namespace edesk
