// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ActionBar.h"

#include "client/ui/ActionButton.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <iterator>
#include <utility>

namespace edesk {

ActionBar::ActionBar(QWidget *parent)
    : QWidget(parent), m_more(new QPushButton(tr("Thêm ▾"), this)), m_menu(new QMenu(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_more->setAccessibleName(tr("Thêm thao tác"));
    connect(m_more, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, -m_menu->sizeHint().height()))); });
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
    });
}

void ActionBar::setActions(const QList<QAction *> &buttons, const QList<QAction *> &menuOnly)
{
    QList<QAction *> shown;
    std::copy_if(buttons.cbegin(), buttons.cend(), std::back_inserter(shown),
                 [](const QAction *action) { return action->isVisible(); });
    if (shown == shownActions() && menuOnly == m_menuOnly)
        return;
    m_menuOnly = menuOnly;
    // A button keeps its action, so that focus and a press that is not released yet survive.
    QList<ActionButton *> before = std::exchange(m_buttons, {});
    for (QAction *action : std::as_const(shown)) {
        const auto kept = std::find_if(before.cbegin(), before.cend(), [action](const ActionButton *button) {
            return button->action() == action;
        });
        ActionButton *button =
            kept == before.cend() ? new ActionButton(action, this) : before.takeAt(kept - before.cbegin());
        const bool isPrimary = m_buttons.isEmpty() && !m_isSecondary;
        setButtonKind(*button, isPrimary ? ButtonKind::Primary : ButtonKind::Standard);
        if (!m_buttons.isEmpty())
            setTabOrder(m_buttons.last(), button);
        m_buttons.append(button);
    }
    if (!m_buttons.isEmpty())
        setTabOrder(m_buttons.last(), m_more);
    for (ActionButton *gone : std::as_const(before)) {
        gone->hide();
        gone->deleteLater();
    }
    updateGeometry();
    arrange();
}

QList<QAction *> ActionBar::shownActions() const
{
    QList<QAction *> shown;
    for (const ActionButton *button : m_buttons)
        shown.append(button->action());
    return shown;
}

QList<QAction *> ActionBar::overflow() const
{
    return m_menu->actions();
}

int ActionBar::buttonWidths(qsizetype count) const
{
    int wide = 0;
    for (qsizetype i = 0; i < count; ++i)
        wide += m_buttons.at(i)->sizeHint().width() + metrics::Gap;
    return wide;
}

QSize ActionBar::sizeHint() const
{
    return {buttonWidths(m_buttons.size()) + m_more->sizeHint().width(), m_more->sizeHint().height()};
}

QSize ActionBar::minimumSizeHint() const
{
    const qsizetype always = qMin<qsizetype>(1, m_buttons.size());
    return {buttonWidths(always) + m_more->sizeHint().width(), m_more->sizeHint().height()};
}

void ActionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ActionBar::arrange()
{
    qsizetype shown = m_buttons.size();
    const int more = m_more->sizeHint().width();
    const bool allFit = m_menuOnly.isEmpty() && buttonWidths(shown) - metrics::Gap <= width();
    while (!allFit && shown > 1 && buttonWidths(shown) + more > width())
        --shown;
    QList<QAction *> inMenu;
    int left = 0;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        ActionButton *button = m_buttons.at(i);
        button->setVisible(i < shown);
        if (i >= shown) {
            inMenu.append(button->action());
            continue;
        }
        const QSize size = button->sizeHint();
        button->setGeometry(left, 0, size.width(), size.height());
        left += size.width() + metrics::Gap;
    }
    inMenu += m_menuOnly;
    if (inMenu != m_menu->actions()) {
        m_menu->clear();
        m_menu->addActions(inMenu);
    }
    m_more->setVisible(!m_menu->isEmpty());
    m_more->setGeometry(width() - more, 0, more, m_more->sizeHint().height());
}

} // namespace edesk
