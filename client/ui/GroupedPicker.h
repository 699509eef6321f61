// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/PickerProxy.h"

#include <QWidget>

class QAbstractItemModel;
class QTreeView;

namespace edesk {

class BusyBar;
class Label;
class SearchField;

/// Picks people, grouped by division, with a line to search in. The first one ticked leads (chủ trì), those
/// ticked later join (phối hợp).
///
/// The focus stays in the search line, so an input method is always at hand: typing filters and makes the
/// best person current, ↑ ↓ PageUp PageDown move, Enter ticks. Right after a move Space ticks too; while
/// typing it is a space. Shift+Enter makes the current person the lead.
class GroupedPicker : public QWidget
{
    Q_OBJECT

public:
    /// `rank` orders the people for a query; see `PickerRank`.
    explicit GroupedPicker(PickerRank rank, QWidget *parent = nullptr);

    /// A model that answers `PickerRole`; not owned. Ticks start from its initial ones.
    void setModel(QAbstractItemModel *model);
    /// Lets one person be ticked: another tick takes the place of the one before.
    void setSingle();
    /// Says nothing of parts: nobody leads, all are just chosen.
    void setPlain();
    /// Null when nobody is ticked.
    Id lead() const { return m_proxy->ticks().lead(); }
    /// Everyone ticked, in that order.
    QList<Id> ticked() const { return lead().isNull() ? QList<Id>() : QList<Id>{lead()} + joiners(); }
    QList<Id> joiners() const { return m_proxy->ticks().joiners(); }
    /// A word below the people; empty for none.
    void setHint(const QString &hint);
    /// Says that the people are still being read: a thin line moves, and Enter ticks the best when they are
    /// there. When they are, the best is current unless the person moved on.
    void setReading(bool reading);
    /// Ticks these and nobody else; the first leads.
    void setTicked(const QList<Id> &people);
    SearchField &search() { return *m_search; }
    QTreeView &view() { return *m_view; }
    BusyBar &busyBar() { return *m_busy; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The line holds other words: a model that reads by them does it now, before its people are ranked.
    void wordsChanged(const QString &words);
    void ticksChanged();

private:
    bool handleKey(const QKeyEvent &event);
    void filter(const QString &query);
    void move(int step);
    void toggle(const QModelIndex &person);
    void makeLead(const QModelIndex &person);
    void expandGroups();
    void enter();
    void showNothing();
    void setCurrent(const QModelIndex &person);
    /// The people that show, from top to bottom.
    QList<QModelIndex> people() const;

    PickerProxy *m_proxy;
    SearchField *m_search;
    QTreeView *m_view;
    BusyBar *m_busy;
    Label *m_nothing;
    Label *m_hint;
    bool m_moving = false;
    bool m_isReading = false;
    /// The best person becomes current when they are read.
    bool m_wantsBest = true;
    /// Enter came before the people did.
    bool m_ticksWhenRead = false;
};

} // namespace edesk
