// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace edesk {

class Theme;

/// Paints the rows of the navigation rail, with text and badge or, when slim, icon and dot.
class NavigationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit NavigationDelegate(const Theme &theme, QObject *parent = nullptr);

    void setSlim(bool slim) { m_slim = slim; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// The text of an entry is its tool tip, when slim only.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintHeading(QPainter &painter, const QRect &rect, const QString &text) const;
    void paintGround(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option,
                     bool isOpen) const;
    int paintBadge(QPainter &painter, const QRect &box, const QModelIndex &index, bool isOpen) const;
    void paintDot(QPainter &painter, const QRectF &icon, const QModelIndex &index) const;

    const Theme &m_theme;
    bool m_slim = false;
};

} // namespace edesk
