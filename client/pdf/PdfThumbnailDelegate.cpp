// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfThumbnailDelegate.h"

#include "client/pdf/PdfThumbnails.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QPainter>

namespace edesk {
namespace {

constexpr int numberHeight = 20;

} // namespace

PdfThumbnailDelegate::PdfThumbnailDelegate(PdfThumbnails &list) : QStyledItemDelegate(&list), m_list(list) {}

QSize PdfThumbnailDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int number = Theme::of(&m_list).scaled(numberHeight);
    return {m_list.room().width() + 2 * metrics::Gap, m_list.room().height() + metrics::Gap + number};
}

void PdfThumbnailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Theme &theme = Theme::of(&m_list);
    const ThemeTokens &tokens = theme.tokens();
    const PdfImageKey key = m_list.key(index.row());
    const QSize size = key.part.size() / m_list.devicePixelRatioF();
    const QRect room(option.rect.left(), option.rect.top() + metrics::Grid, option.rect.width(),
                     m_list.room().height());
    QRect paper({0, 0}, size);
    paper.moveCenter(room.center());
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const int frame = isCurrent ? metrics::FocusRing : 1;
    painter->fillRect(paper.adjusted(-frame, -frame, frame, frame),
                      isCurrent ? tokens.accent : tokens.border);
    painter->fillRect(paper, ThemeTokens::light().surface);
    if (const QImage image = m_list.images().image(key); !image.isNull()) {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(paper, image);
    }
    const QRect below(option.rect.left(), room.bottom() + 1, option.rect.width(),
                      option.rect.bottom() - room.bottom());
    painter->setFont(theme.font(TypeRole::Caption, isCurrent ? QFont::DemiBold : QFont::Normal));
    painter->setPen(isCurrent ? tokens.accent : tokens.secondary);
    painter->drawText(below, Qt::AlignCenter, index.data().toString());
    if (option.state.testFlag(QStyle::State_HasFocus) && theme.showsFocusRing()) {
        painter->setPen(QPen(tokens.accent, metrics::FocusRing));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

} // namespace edesk
