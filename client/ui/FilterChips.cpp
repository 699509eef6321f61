// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/FilterChips.h"

#include "client/ui/AccessKeys.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/Metrics.h"

#include "client/ui/Theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <utility>

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
    : QWidget(parent),
      m_group(new QButtonGroup(this)),
      m_more(new QPushButton(tr("Thêm ▾"), this)),
      m_menu(new QMenu(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setButtonKind(*m_more, ButtonKind::Ghost);
    m_more->setAccessibleName(tr("Bộ lọc khác"));
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &FilterChips::showMore);
    connect(&Theme::of(this), &Theme::changed, this, &FilterChips::refit);
}

void FilterChips::setChips(const QList<FilterChip> &chips)
{
    const bool hadFocus = std::any_of(m_buttons.cbegin(), m_buttons.cend(),
                                      [](const QPushButton *button) { return button->hasFocus(); });
    const QString wanted = std::exchange(m_current, {});
    qDeleteAll(std::exchange(m_buttons, {}));
    m_hidden.clear();
    m_chips = chips;
    for (qsizetype i = 0; i < chips.size(); ++i) {
        m_buttons.append(makeButton(i));
        setLabel(i);
    }
    if (!setCurrent(wanted) && !chips.isEmpty())
        setCurrent(chips.first().id);
    refit();
    if (hadFocus && button(m_current))
        button(m_current)->setFocus(Qt::OtherFocusReason);
}

QPushButton *FilterChips::makeButton(qsizetype index)
{
    auto *button = new ChipButton(this);
    button->setCheckable(true);
    button->setContextMenuPolicy(Qt::CustomContextMenu);
    setButtonKind(*button, ButtonKind::Chip);
    m_group->addButton(button);
    connect(button, &QPushButton::clicked, this, [this, index] { choose(index); });
    connect(button, &QWidget::customContextMenuRequested, this, [this, index, button](const QPoint &at) {
        Q_EMIT menuRequested(m_chips.at(index).id, button->mapToGlobal(at));
    });
    return button;
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
    refit();
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
    setLabel(index);
    refit();
}

void FilterChips::setLabel(qsizetype index)
{
    m_buttons.at(index)->setText(textForButton(m_chips.at(index).label()));
    m_buttons.at(index)->setAccessibleName(m_chips.at(index).label());
}

void FilterChips::addTrailing(QWidget *widget)
{
    widget->setParent(this);
    widget->installEventFilter(this);
    m_trailing.append(widget);
    widget->show();
    refit();
}

bool FilterChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        refit();
    return QWidget::eventFilter(watched, event);
}

QStringList FilterChips::overflow() const
{
    QStringList ids;
    for (const qsizetype index : m_hidden)
        ids.append(m_chips.at(index).id);
    return ids;
}

int FilterChips::widthOf(qsizetype index) const
{
    return m_buttons.at(index)->sizeHint().width() + metrics::Gap;
}

int FilterChips::trailingWidth() const
{
    int wide = 0;
    for (const QWidget *widget : m_trailing)
        wide += widget->isHidden() ? 0 : widget->sizeHint().width() + metrics::Gap;
    return wide;
}

QSize FilterChips::sizeHint() const
{
    int wide = trailingWidth() - metrics::Gap;
    int high = m_more->sizeHint().height();
    for (const QWidget *widget : m_trailing)
        high = qMax(high, widget->sizeHint().height());
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        wide += widthOf(i);
        high = qMax(high, m_buttons.at(i)->sizeHint().height());
    }
    return {qMax(0, wide), high};
}

QSize FilterChips::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    const qsizetype current = indexOf(m_current);
    if (current < 0)
        return whole;
    const int least = widthOf(current) + m_more->sizeHint().width() + trailingWidth();
    return {qMin(whole.width(), least), whole.height()};
}

QList<qsizetype> FilterChips::fitting(int width) const
{
    QList<qsizetype> shown;
    const qsizetype current = indexOf(m_current);
    int left = width - (current < 0 ? 0 : widthOf(current));
    bool full = false;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (i == current) {
            shown.append(i);
        } else if (!full && widthOf(i) <= left) {
            shown.append(i);
            left -= widthOf(i);
        } else {
            full = true;
        }
    }
    return shown;
}

void FilterChips::refit()
{
    updateGeometry();
    arrange();
}

void FilterChips::arrange()
{
    const int room = width() - trailingWidth() + metrics::Gap;
    QList<qsizetype> shown = fitting(room);
    const bool allFit = shown.size() == m_buttons.size();
    if (!allFit)
        shown = fitting(room - m_more->sizeHint().width() - metrics::Gap);
    m_hidden.clear();
    int left = 0;
    const auto place = [this, &left](QWidget &widget) {
        const QSize size = widget.sizeHint();
        widget.setGeometry(left, (height() - size.height()) / 2, size.width(), size.height());
        left += size.width() + metrics::Gap;
    };
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setVisible(shown.contains(i));
        if (shown.contains(i))
            place(*m_buttons.at(i));
        else
            m_hidden.append(i);
    }
    m_more->setVisible(!allFit);
    if (!allFit)
        place(*m_more);
    for (QWidget *widget : std::as_const(m_trailing)) {
        if (!widget->isHidden())
            place(*widget);
    }
}

void FilterChips::showMore()
{
    m_menu->clear();
    for (const qsizetype index : std::as_const(m_hidden))
        m_menu->addAction(textForButton(m_chips.at(index).label()), this, [this, index] { choose(index); });
    m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FilterChips::choose(qsizetype index)
{
    // A copy: whoever hears of it may choose another.
    const QString id = m_chips.at(index).id;
    setCurrent(id);
    m_buttons.at(index)->setFocus(Qt::OtherFocusReason);
    Q_EMIT activated(id);
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
