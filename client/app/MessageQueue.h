// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <functional>

namespace edesk {

class Toast;

/// The window's short messages, one at a time. What can be undone stays until its time is over: other
/// messages wait for it, and a newer one to be undone takes its place.
class MessageQueue : public QObject
{
    Q_OBJECT

public:
    struct Message
    {
        QString text;
        /// The button's text; empty for none.
        QString action;
        int milliseconds;
        /// What the button does, at most once.
        std::function<void()> run;
        bool isUndo = false;
    };

    /// `toast` must outlive the queue.
    explicit MessageQueue(Toast &toast, QObject *parent = nullptr);

    void tell(const Message &message);
    /// Undoes what the message offers that shows now; false when that can undo nothing.
    bool undo();

private:
    void show(const Message &message);
    void showNext();
    void act();

    Toast &m_toast;
    Message m_shown;
    bool m_isShowing = false;
    QList<Message> m_waiting;
};

} // namespace edesk
