// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace edesk {

/// What a list shows instead of rows: one sentence and one action.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// Without an action there is no button; the action must outlive this.
    explicit EmptyState(const QString &sentence, QAction *action = nullptr, QWidget *parent = nullptr);
};

} // namespace edesk
