// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/Panes.h"

#include <QApplication>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace edesk {
namespace {

constexpr const char *PaneProperty = "edeskPane";

bool takesFocus(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && !widget.focusProxy() &&
           (widget.focusPolicy() & Qt::TabFocus) != 0;
}

} // namespace

void markPane(QWidget &widget, const QString &name)
{
    Q_ASSERT(!name.isEmpty());
    widget.setProperty(PaneProperty, true);
    widget.setAccessibleName(name);
}

QList<QWidget *> visiblePanes(const QWidget &root)
{
    QList<QWidget *> panes;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->property(PaneProperty).toBool())
            panes.append(widget);
    }
    std::stable_sort(panes.begin(), panes.end(), [&root](const QWidget *a, const QWidget *b) {
        const QPoint first = a->mapTo(&root, QPoint());
        const QPoint second = b->mapTo(&root, QPoint());
        return first.x() != second.x() ? first.x() < second.x() : first.y() < second.y();
    });
    return panes;
}

bool focusPane(QWidget &pane)
{
    QWidget *last = pane.focusWidget();
    if (last && last != &pane && pane.isAncestorOf(last) && last->isVisible() && last->isEnabled()) {
        last->setFocus(Qt::TabFocusReason);
        return true;
    }
    for (QWidget *next = pane.nextInFocusChain(); next != &pane; next = next->nextInFocusChain()) {
        if (pane.isAncestorOf(next) && takesFocus(*next)) {
            next->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    if (pane.focusPolicy() & Qt::TabFocus) {
        pane.setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

} // namespace edesk
