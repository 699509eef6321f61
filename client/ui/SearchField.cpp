// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SearchField.h"

#include "client/ui/Theme.h"

#include <QInputMethodEvent>
#include <QTimer>

namespace edesk {

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : LineField(parent), m_timer(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(Theme::of(this).icon(Icon::Search), QLineEdit::LeadingPosition);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &SearchField::announce);
    connect(this, &QLineEdit::textChanged, this, &SearchField::schedule);
}

QString SearchField::query() const
{
    QString whole = text();
    return whole.insert(cursorPosition(), m_composed);
}

void SearchField::setDelay(int milliseconds)
{
    m_timer->setInterval(milliseconds);
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composed = event->preeditString();
    LineField::inputMethodEvent(event);
    schedule();
}

void SearchField::schedule()
{
    if (m_timer->interval() > 0)
        m_timer->start();
    else
        announce();
}

void SearchField::announce()
{
    const QString now = query();
    if (now == m_announced)
        return;
    m_announced = now;
    Q_EMIT queryChanged(now);
}

} // namespace edesk
