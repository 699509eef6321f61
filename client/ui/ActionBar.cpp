// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ActionBar.h"

#include "client/ui/ActionButton.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QAction>
#include <QMenu>

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
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_menuOnly = menuOnly;
    for (QAction *action : buttons) {
        if (!action->isVisible())
            continue;
        auto *button = new ActionButton(action, this);
        if (m_buttons.isEmpty())
            setButtonKind(*button, ButtonKind::Primary);
        m_buttons.append(button);
    }
    updateGeometry();
    arrange();
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
    m_menu->clear();
    int left = 0;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        ActionButton *button = m_buttons.at(i);
        button->setVisible(i < shown);
        if (i >= shown) {
            m_menu->addAction(button->action());
            continue;
        }
        const QSize size = button->sizeHint();
        button->setGeometry(left, 0, size.width(), size.height());
        left += size.width() + metrics::Gap;
    }
    m_menu->addActions(m_menuOnly);
    m_more->setVisible(!m_menu->isEmpty());
    m_more->setGeometry(width() - more, 0, more, m_more->sizeHint().height());
}

} // namespace edesk
