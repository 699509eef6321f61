// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace edesk {

class Theme;

/// Paints the answers of a search: icon, title with the words found in bold, and what it is behind it;
/// headings small and grey.
class SearchHitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `theme` must outlive the delegate.
    explicit SearchHitDelegate(const Theme &theme, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QRect &row, const QString &text) const;
    /// Answers where the text ends.
    int paintTitle(QPainter &painter, const QRect &line, const QString &title, const QString &words) const;

    const Theme &m_theme;
};

} // namespace edesk
