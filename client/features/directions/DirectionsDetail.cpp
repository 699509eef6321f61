// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/directions/DirectionsDetail.h"

#include "client/features/directions/DirectionsListModel.h"
#include "client/features/directions/FigureRows.h"
#include "client/ui/CounterTile.h"
#include "client/ui/EmptyState.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "client/ui/WorkRowDelegate.h"
#include "common/base/VietnameseDate.h"

#include <QGridLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace edesk {
namespace {

constexpr int tilesInLine = 3;

struct Look
{
    Icon icon;
    Tone tone;
};

Look lookOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Every:
        return {Icon::Task, Tone::Neutral};
    case Outcome::Open:
        return {Icon::Task, Tone::Accent};
    case Outcome::Soon:
        return {Icon::Clock, Tone::Soon};
    case Outcome::Overdue:
        return {Icon::Warning, Tone::Overdue};
    case Outcome::DoneInTime:
        return {Icon::Check, Tone::InTime};
    case Outcome::DoneLate:
        break;
    }
    return {Icon::Check, Tone::Neutral};
}

} // namespace

DirectionsDetail::DirectionsDetail(const FeatureContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_title(new Label({}, TypeRole::Card)),
      m_heading(new Label({}, TypeRole::Body, TextTone::Secondary)),
      m_source(new Label({}, TypeRole::Caption, TextTone::Secondary)),
      m_rows(new FigureRows(context, this)),
      m_stack(new QStackedWidget),
      m_list(new WorkListView)
{
    m_title->setWeight(QFont::DemiBold);
    m_title->makeSelectable();
    m_source->makeSelectable();
    m_source->setWordWrap(true);
    m_list->setItemDelegate(new WorkRowDelegate(Theme::of(this), WorkRowDelegate::Density::Normal, m_list));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setModel(m_rows);
    m_none = new EmptyState(tr("Không có việc nào ở đây."));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 10);
    layout->setSpacing(metrics::Gap);
    layout->addWidget(m_title);
    layout->addWidget(makeTiles());
    layout->addWidget(m_heading);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_source);
    connect(m_rows, &FigureRows::read, this, &DirectionsDetail::showRead);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        m_context.navigator.openRecord({EntityKind::Assignment, m_rows->item(index.row()).id});
    });
}

QWidget *DirectionsDetail::makeTiles()
{
    auto *tiles = new QWidget;
    auto *grid = new QGridLayout(tiles);
    grid->setContentsMargins({});
    grid->setSpacing(metrics::Gap);
    for (const Outcome outcome : outcomes) {
        const auto [icon, tone] = lookOf(outcome);
        auto *tile = new CounterTile(icon, tone, outcomeText(outcome));
        const int place = int(outcome);
        m_tiles.at(std::size_t(outcome)) = tile;
        grid->addWidget(tile, place / tilesInLine, place % tilesInLine);
        connect(tile, &QAbstractButton::clicked, this, [this, outcome] { choose(outcome); });
    }
    return tiles;
}

void DirectionsDetail::present(const DirectionsLine &line, const QString &source)
{
    m_line = line;
    m_title->setText(line.name);
    m_source->setText(source);
    for (const Outcome outcome : outcomes)
        tile(outcome).setValue(numberText(line.figure(outcome), m_context.language));
    ask();
}

void DirectionsDetail::choose(Outcome outcome)
{
    m_outcome = outcome;
    m_list->scrollToTop();
    ask();
}

void DirectionsDetail::refresh()
{
    m_rows->refresh();
}

void DirectionsDetail::ask()
{
    m_heading->setText(outcomeText(m_outcome));
    m_list->setAccessibleName(tr("%1: %2").arg(m_line.name, outcomeText(m_outcome)));
    DirectionsScope scope = m_line.scope;
    scope.outcome = m_outcome;
    m_rows->setScope(scope);
}

void DirectionsDetail::showRead()
{
    if (m_rows->error())
        return m_context.navigator.tellError(*m_rows->error());
    m_stack->setCurrentWidget(m_rows->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_none);
}

} // namespace edesk
