// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/LineField.h"

class QTimer;

namespace edesk {

/// A line to search in. Its query includes what an input method is still composing, so that a list answers
/// while a Vietnamese word is being typed; nothing is completed in the line itself.
class SearchField : public LineField
{
    Q_OBJECT

public:
    /// What is announced and shown while the line is empty.
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    /// The text with the composed part at the cursor.
    QString query() const;
    /// Waits this long after the last change before `queryChanged`; 0, the default, is at once.
    void setDelay(int milliseconds);
    /// Announces what is in the line now without waiting for the delay.
    void announce();

Q_SIGNALS:
    void queryChanged(const QString &query);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void schedule();

    QTimer *m_timer;
    QString m_composed;
    QString m_announced;
};

} // namespace edesk
