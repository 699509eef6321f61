// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace edesk {

class Theme;
struct WorkItem;

/// Paints the two-line row that all lists of work share: the title, below it subtitle and pills; bold with a
/// dot while unread, a bar while selected, a ring for the keyboard. 58 px high, compact 49 px, at text size
/// 100 %.
class WorkRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Density { Normal, Compact };

    /// `theme` must outlive the delegate.
    explicit WorkRowDelegate(const Theme &theme, Density density = Density::Normal,
                             QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// An elided title is its tool tip.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;
    /// Answers the left edge of the leftmost pill.
    int paintPills(QPainter &painter, const QRect &line, const WorkItem &item) const;
    QRect titleRect(const QRect &row) const;
    QRect secondLine(const QRect &row) const;

    const Theme &m_theme;
    Density m_density;
};

} // namespace edesk
