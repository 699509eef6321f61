// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

class QAction;

namespace edesk {

/// A line of text that leaves chosen keys to the window's shortcuts although the platform gives them a
/// meaning in a line (on X11 Ctrl+U empties it).
class LineField : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineField(QWidget *parent = nullptr);

    /// The keys of these actions.
    void leaveToShortcuts(const QList<QAction *> &actions);

    bool event(QEvent *event) override;

private:
    QList<QKeySequence> m_left;
};

} // namespace edesk
