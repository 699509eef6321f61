// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/MessageQueue.h"

#include "client/ui/Toast.h"

#include <utility>

namespace edesk {

MessageQueue::MessageQueue(Toast &toast, QObject *parent) : QObject(parent), m_toast(toast), m_shown()
{
    connect(&toast, &Toast::actionTriggered, this, &MessageQueue::act);
    connect(&toast, &Toast::dismissed, this, [this] {
        // Not when this replaces one message by another.
        if (!m_isShowing)
            showNext();
    });
}

void MessageQueue::tell(const Message &message)
{
    if (m_shown.isUndo && !message.isUndo)
        m_waiting.append(message);
    else
        show(message);
}

bool MessageQueue::undo()
{
    if (!m_shown.isUndo)
        return false;
    m_toast.hide();
    act();
    return true;
}

void MessageQueue::show(const Message &message)
{
    m_isShowing = true;
    m_shown = message;
    m_toast.showMessage(message.text, message.action, message.milliseconds);
    m_isShowing = false;
}

void MessageQueue::showNext()
{
    m_shown = {};
    if (!m_waiting.isEmpty())
        show(m_waiting.takeFirst());
}

void MessageQueue::act()
{
    const auto run = std::exchange(m_shown.run, {});
    showNext();
    if (run)
        run();
}

} // namespace edesk
