// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SearchField.h"

#include "client/ui/Theme.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QTimer>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

void nameIcon(QAction &action, const QString &name)
{
    action.setText(name);
    action.setToolTip(name);
}

} // namespace

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : LineField(parent), m_timer(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    nameIcon(*addAction(Theme::of(this).icon(Icon::Search), QLineEdit::LeadingPosition), tr("Tìm"));
    // Qt gives the button that empties the line no words.
    if (auto *clears = findChild<QAction *>(u"_q_qlineeditclearaction"_s))
        nameIcon(*clears, tr("Xoá chữ đã gõ"));
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
    m_timer->stop();
    const QString now = query();
    if (now == m_announced)
        return;
    m_announced = now;
    Q_EMIT queryChanged(now);
}

} // namespace edesk
