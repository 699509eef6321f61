// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace edesk {

class PdfThumbnails;

/// Paints a small page and its number; blank paper until the picture is there.
class PdfThumbnailDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PdfThumbnailDelegate(PdfThumbnails &list);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    PdfThumbnails &m_list;
};

} // namespace edesk
