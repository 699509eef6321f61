// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/GroupedPicker.h"

#include "client/ui/BusyBar.h"
#include "client/ui/Card.h"
#include "client/ui/Label.h"
#include "client/ui/ListSteps.h"
#include "client/ui/PickerDelegate.h"
#include "client/ui/PickerRole.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QTreeView>

#include <utility>

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
      m_busy(new BusyBar),
      m_nothing(new Label(tr("Không tìm thấy ai."), TypeRole::Body, TextTone::Secondary)),
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
    connect(m_proxy, &QAbstractItemModel::rowsInserted, m_view,
            [this](const QModelIndex &group, int first, int last) {
                for (int row = first; row <= last && !group.isValid(); ++row)
                    m_view->expand(m_proxy->index(row, 0));
            });
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &GroupedPicker::expandGroups);
    connect(&Theme::of(this), &Theme::changed, m_view, &QTreeView::doItemsLayout);

    m_search->installEventFilter(this);
    connect(m_search, &SearchField::queryChanged, this, &GroupedPicker::filter);
    connect(m_search, &SearchField::textChanged, this, [this] { m_moving = false; });
    setFocusProxy(m_search);

    auto *card = new Card;
    card->body().setContentsMargins(0, 3, 0, 3);
    m_nothing->setContentsMargins(12, 12, 12, 12);
    m_nothing->hide();
    card->body().addWidget(m_nothing);
    card->body().addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_search);
    layout->addWidget(m_busy);
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

void GroupedPicker::setPlain()
{
    m_proxy->changeTicks([](PickerTicks &ticks) { ticks.setPlain(); });
}

void GroupedPicker::setSingle()
{
    m_proxy->changeTicks([](PickerTicks &ticks) { ticks.setSingle(); });
    Q_EMIT ticksChanged();
}

void GroupedPicker::setModel(QAbstractItemModel *model)
{
    m_proxy->setSourceModel(model);
    expandGroups();
    setCurrent(m_proxy->best());
    showNothing();
    Q_EMIT ticksChanged();
}

void GroupedPicker::setReading(bool reading)
{
    m_isReading = reading;
    m_busy->setBusy(reading);
    if (reading)
        return showNothing();
    m_proxy->settle();
    expandGroups();
    if (m_wantsBest || !m_view->currentIndex().isValid())
        setCurrent(m_proxy->best());
    m_wantsBest = false;
    showNothing();
    if (std::exchange(m_ticksWhenRead, false))
        toggle(m_view->currentIndex());
}

/// In place of the people when they are read and nobody is among them.
void GroupedPicker::showNothing()
{
    const bool isEmpty = !m_isReading && m_proxy->rowCount() == 0;
    m_nothing->setVisible(isEmpty);
    m_view->setVisible(!isEmpty);
}

void GroupedPicker::expandGroups()
{
    m_view->expandAll();
}

void GroupedPicker::filter(const QString &query)
{
    m_moving = false;
    m_wantsBest = true;
    m_ticksWhenRead = false;
    Q_EMIT wordsChanged(query);
    m_proxy->setQuery(query);
    expandGroups();
    setCurrent(m_proxy->best());
    showNothing();
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
        enter();
        return true;
    }
    const int rows = listSteps(key, RowsPerPage);
    if (rows != 0)
        move(rows);
    return rows != 0;
}

/// Who is typing fast means the best for what is in the line, not for the words before.
void GroupedPicker::enter()
{
    m_search->announce();
    if (m_isReading && m_wantsBest)
        m_ticksWhenRead = true;
    else
        toggle(m_view->currentIndex());
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
    m_wantsBest = false;
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
