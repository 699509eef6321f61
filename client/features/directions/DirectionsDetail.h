// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/directions/DirectionsLine.h"
#include "client/replica/FeatureContext.h"

#include <QWidget>

class QStackedWidget;

namespace edesk {

class CounterTile;
class FigureRows;
class Label;
class WorkListView;

/// One line of the board: its figures, and below them the rows of the one that is chosen. Enter opens a row.
class DirectionsDetail : public QWidget
{
    Q_OBJECT

public:
    /// `context` must outlive it.
    explicit DirectionsDetail(const FeatureContext &context, QWidget *parent = nullptr);

    /// `source` says of which time the figures are and from what they are counted.
    void present(const DirectionsLine &line, const QString &source);
    /// Shows the rows of this outcome.
    void choose(Outcome outcome);
    Outcome chosen() const { return m_outcome; }
    /// Reads the rows again.
    void refresh();
    CounterTile &tile(Outcome outcome) { return *m_tiles.at(std::size_t(outcome)); }
    FigureRows &rows() { return *m_rows; }
    WorkListView &list() { return *m_list; }

private:
    QWidget *makeTiles();
    void ask();
    void showRead();

    const FeatureContext &m_context;
    DirectionsLine m_line;
    Outcome m_outcome = Outcome::Overdue;
    Label *m_title;
    Label *m_heading;
    Label *m_source;
    std::array<CounterTile *, outcomes.size()> m_tiles{};
    FigureRows *m_rows;
    QStackedWidget *m_stack;
    WorkListView *m_list;
    QWidget *m_none = nullptr;
};

} // namespace edesk
