// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"
#include "client/ui/SyncState.h"

#include <QStatusBar>

class QPushButton;

namespace edesk {

class Label;

/// The line below every page: sync state in words, what waits and what conflicts, and at the right end facts
/// such as the signing token and the server. Each part at the left is a button that leads to its screen.
class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    void setSync(SyncState state, const QString &words);
    /// Changes waiting to be sent; 0 hides the part.
    void setOutbox(int count);
    /// Conflicts to be resolved; 0 hides the part.
    void setConflicts(int count);
    /// A fact with an icon at the right; an empty text hides it.
    void setFact(Icon icon, const QString &text);
    /// The outermost words at the right: version and server.
    void setRightText(const QString &text);

Q_SIGNALS:
    void syncRequested();
    void outboxRequested();
    void conflictsRequested();
    void factRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *makePart();
    void applyTheme();

    QPushButton *m_sync;
    QPushButton *m_outbox;
    QPushButton *m_conflicts;
    QPushButton *m_fact;
    Label *m_right;
};

} // namespace edesk
