// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace edesk {

class Theme;

/// Paints a scanned page small, with its number below.
class PageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `theme` outlives it.
    explicit PageDelegate(const Theme &theme, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintPicture(QPainter &painter, const QRect &space, const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace edesk
