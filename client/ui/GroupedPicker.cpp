// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/GroupedPicker.h"

#include "client/ui/Card.h"
#include "client/ui/Label.h"
#include "client/ui/PickerDelegate.h"
#include "client/ui/PickerRole.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QTreeView>

namespace edesk {
namespace {

constexpr int RowsPerPage = 8;

Id idOf(const QModelIndex &person)
{
    return person.data(static_cast<int>(PickerRole::PersonId)).value<Id>();
}

} // namespace

GroupedPicker::GroupedPicker(PickerRank rank, QWidget *parent)
    : QWidget(parent),
      m_proxy(new PickerProxy(std::move(rank), this)),
      m_search(new SearchField(tr("Gõ tên, phòng ban (không cần dấu)"))),
      m_view(new QTreeView),
      m_hint(new Label({}, TypeRole::Caption, TextTone::Secondary))
{
    m_view->setAccessibleName(tr("Danh sách người"));
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setItemDelegate(new PickerDelegate(Theme::of(this), m_view));
    m_view->setModel(m_proxy);
    connect(m_view, &QTreeView::clicked, this, &GroupedPicker::toggle);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &GroupedPicker::expandGroups);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &GroupedPicker::expandGroups);
    connect(&Theme::of(this), &Theme::changed, m_view, &QTreeView::doItemsLayout);

    m_search->installEventFilter(this);
    connect(m_search, &SearchField::queryChanged, this, &GroupedPicker::filter);
    setFocusProxy(m_search);

    auto *card = new Card;
    card->body().setContentsMargins(0, 3, 0, 3);
    card->body().addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addWidget(card, 1);
    m_hint->setWordWrap(true);
    m_hint->hide();
    layout->addWidget(m_hint);
}

void GroupedPicker::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void GroupedPicker::setModel(QAbstractItemModel *model)
{
    m_proxy->setSourceModel(model);
    expandGroups();
    setCurrent(m_proxy->best());
    Q_EMIT ticksChanged();
}

void GroupedPicker::expandGroups()
{
    m_view->expandAll();
}

void GroupedPicker::filter(const QString &query)
{
    m_moving = false;
    Q_EMIT wordsChanged(query);
    m_proxy->setQuery(query);
    expandGroups();
    setCurrent(m_proxy->best());
}

bool GroupedPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        handleKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool GroupedPicker::handleKey(const QKeyEvent &event)
{
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool shifted = (event.modifiers() & ~Qt::KeypadModifier) == Qt::ShiftModifier;
    const int key = event.key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && shifted) {
        makeLead(m_view->currentIndex());
        return true;
    }
    if (!plain)
        return false;
    if (isEnter || (key == Qt::Key_Space && m_moving)) {
        toggle(m_view->currentIndex());
        return true;
    }
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(RowsPerPage);
        return true;
    case Qt::Key_PageUp:
        move(-RowsPerPage);
        return true;
    default:
        return false;
    }
}

QList<QModelIndex> GroupedPicker::people() const
{
    QList<QModelIndex> all;
    for (int group = 0; group < m_proxy->rowCount(); ++group) {
        const QModelIndex header = m_proxy->index(group, 0);
        for (int row = 0; row < m_proxy->rowCount(header); ++row)
            all.append(m_proxy->index(row, 0, header));
    }
    return all;
}

void GroupedPicker::move(int step)
{
    m_moving = true;
    const QList<QModelIndex> all = people();
    if (all.isEmpty())
        return;
    const qsizetype now = all.indexOf(m_view->currentIndex());
    setCurrent(all.at(qBound<qsizetype>(0, now + step, all.size() - 1)));
}

void GroupedPicker::setCurrent(const QModelIndex &person)
{
    m_view->setCurrentIndex(person);
    if (!person.isValid())
        return;
    m_view->scrollTo(person);
    // The first person of a group brings the group's header into view.
    if (person.row() == 0)
        m_view->scrollTo(person.parent());
    // The focus is in the search line: what the arrow keys reach is told as its description.
    m_search->setAccessibleDescription(person.data(Qt::AccessibleTextRole).toString());
}

void GroupedPicker::toggle(const QModelIndex &person)
{
    if (!person.isValid() || !person.parent().isValid())
        return;
    m_moving = true;
    const Id id = idOf(person);
    m_proxy->changeTicks([&id](PickerTicks &ticks) { ticks.toggle(id); });
    Q_EMIT ticksChanged();
    m_search->setFocus(Qt::OtherFocusReason);
}

void GroupedPicker::setTicked(const QList<Id> &people)
{
    m_proxy->changeTicks([&people](PickerTicks &ticks) {
        ticks.clear();
        for (const Id &person : people)
            ticks.add(person);
    });
    Q_EMIT ticksChanged();
}

void GroupedPicker::makeLead(const QModelIndex &person)
{
    if (!person.isValid() || !person.parent().isValid())
        return;
    const Id id = idOf(person);
    m_proxy->changeTicks([&id](PickerTicks &ticks) { ticks.makeLead(id); });
    Q_EMIT ticksChanged();
}

} // namespace edesk
