// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace edesk {

/// Marks a widget as one of the panes that F6 visits; `name` is announced and must not be empty.
void markPane(QWidget &widget, const QString &name);
/// The marked widgets inside `root` that can be seen now, in the order of their position: left to right, then
/// down.
QList<QWidget *> visiblePanes(const QWidget &root);
/// Gives the focus to the pane: to the widget in it that had the focus last, else to the first that takes it.
/// False when nothing in it takes the focus.
bool focusPane(QWidget &pane);

} // namespace edesk
