// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/FilterChips.h"

#include "client/ui/ButtonKind.h"
#include "client/ui/Metrics.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPushButton>

namespace edesk {
namespace {

/// Arrow keys belong to the row, not to the button group's own geometric walk.
class ChipButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
            event->ignore();
            return;
        default:
            QPushButton::keyPressEvent(event);
        }
    }
};

} // namespace

FilterChips::FilterChips(const QString &name, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(metrics::Gap);
}

void FilterChips::setChips(const QList<FilterChip> &chips)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_chips = chips;
    for (qsizetype i = 0; i < chips.size(); ++i) {
        auto *button = new ChipButton(this);
        button->setCheckable(true);
        setButtonKind(*button, ButtonKind::Chip);
        m_buttons.append(button);
        m_group->addButton(button);
        m_layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
        relabel(i);
    }
    const QString wanted = m_current;
    m_current.clear();
    if (!setCurrent(wanted) && !chips.isEmpty())
        setCurrent(chips.first().id);
}

void FilterChips::setCount(const QString &id, int count)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return;
    m_chips[index].count = count;
    relabel(index);
}

void FilterChips::setText(const QString &id, const QString &text)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return;
    m_chips[index].text = text;
    relabel(index);
}

bool FilterChips::setCurrent(const QString &id)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return false;
    m_current = id;
    m_buttons.at(index)->setChecked(true);
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setFocusPolicy(i == index ? Qt::StrongFocus : Qt::ClickFocus);
    return true;
}

QPushButton *FilterChips::button(const QString &id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? nullptr : m_buttons.at(index);
}

qsizetype FilterChips::indexOf(const QString &id) const
{
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips.at(i).id == id)
            return i;
    }
    return -1;
}

void FilterChips::relabel(qsizetype index)
{
    m_buttons.at(index)->setText(m_chips.at(index).label());
    m_buttons.at(index)->setAccessibleName(m_chips.at(index).label());
}

void FilterChips::choose(qsizetype index)
{
    setCurrent(m_chips.at(index).id);
    m_buttons.at(index)->setFocus(Qt::OtherFocusReason);
    Q_EMIT activated(m_current);
}

void FilterChips::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_chips.size() - 1;
    const qsizetype now = indexOf(m_current);
    qsizetype next = now;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        next = qMax<qsizetype>(0, now - 1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        next = qMin(last, now + 1);
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = last;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (next >= 0 && next != now)
        choose(next);
}

} // namespace edesk
