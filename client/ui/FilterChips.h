// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/FilterChip.h"

#include <QWidget>

class QButtonGroup;
class QMenu;
class QPushButton;

namespace edesk {

/// A row of chips of which exactly one is chosen. One stop for Tab; arrow keys, Home and End choose. Where
/// there is no room for all, the chosen one stays and the others are in a menu.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    /// `name` says what is chosen here, for assistive technology.
    explicit FilterChips(const QString &name, QWidget *parent = nullptr);

    /// Replaces all chips; the chosen one stays chosen if its id is still there, else the first is.
    void setChips(const QList<FilterChip> &chips);
    /// Changes a count; nothing when the id is unknown.
    void setCount(const QString &id, int count);
    /// Changes a text; nothing when the id is unknown.
    void setText(const QString &id, const QString &text);
    /// Chooses without telling; false when the id is unknown.
    bool setCurrent(const QString &id);
    /// Empty while there are no chips.
    QString current() const { return m_current; }
    QPushButton *button(const QString &id) const;
    /// A widget after the chips, such as a button for a menu; it becomes this one's child.
    void addTrailing(QWidget *widget);
    /// The chips that have no room now, in their order.
    QStringList overflow() const;
    QPushButton &moreButton() { return *m_more; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The person chose this chip, also when it was chosen already.
    void activated(const QString &id);
    /// The person asked for the menu of this chip, by pointer or key.
    void menuRequested(const QString &id, const QPoint &at);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    qsizetype indexOf(const QString &id) const;
    void relabel(qsizetype index);
    void setLabel(qsizetype index);
    void choose(qsizetype index);
    QPushButton *makeButton(qsizetype index);
    void refit();
    void arrange();
    void showMore();
    /// Those that fit into `width`, the chosen one among them.
    QList<qsizetype> fitting(int width) const;
    int widthOf(qsizetype index) const;
    int trailingWidth() const;

    QList<FilterChip> m_chips;
    QList<QPushButton *> m_buttons;
    QButtonGroup *m_group;
    QPushButton *m_more;
    QMenu *m_menu;
    QList<QWidget *> m_trailing;
    QList<qsizetype> m_hidden;
    QString m_current;
};

} // namespace edesk
