// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace edesk {

class Theme;

/// Paints the rows of a `GroupedPicker`: group headers with their count; people with check box, part,
/// position and workload.
class PickerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `theme` must outlive the delegate.
    explicit PickerDelegate(const Theme &theme, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintGroup(QPainter &painter, const QRect &row, const QModelIndex &index) const;
    void paintPerson(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCheckBox(QPainter &painter, const QRect &row, bool checked) const;
    int paintWorkload(QPainter &painter, const QRect &row, const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace edesk
