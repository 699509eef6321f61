// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QMenu;
class QPushButton;

namespace edesk {

class ActionButton;

/// A row of buttons for actions, the first of them primary; what does not fit is in the menu “Thêm ▾”.
class ActionBar : public QWidget
{
    Q_OBJECT

public:
    explicit ActionBar(QWidget *parent = nullptr);

    /// None of its buttons is primary: the window has that one elsewhere.
    void makeSecondary() { m_isSecondary = true; }
    /// The actions as buttons, most important first, and those that are only ever in the menu. Invisible
    /// actions are left out. The actions must outlive the bar or be replaced; a button stays as long as its
    /// action does.
    void setActions(const QList<QAction *> &buttons, const QList<QAction *> &menuOnly = {});
    /// The actions that are in the menu now.
    QList<QAction *> overflow() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    QList<QAction *> shownActions() const;
    int buttonWidths(qsizetype count) const;

    bool m_isSecondary = false;
    QList<ActionButton *> m_buttons;
    QList<QAction *> m_menuOnly;
    QPushButton *m_more;
    QMenu *m_menu;
};

} // namespace edesk
