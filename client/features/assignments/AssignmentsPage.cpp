// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentsPage.h"

#include "client/exporting/ListExport.h"
#include "client/features/assignments/AssignmentBulk.h"
#include "client/features/assignments/AssignmentDetail.h"
#include "client/features/assignments/AssignmentFilterBar.h"
#include "client/features/assignments/AssignmentSnooze.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/features/assignments/AssignmentTable.h"
#include "client/ui/BusyBar.h"
#include "client/ui/EmptyState.h"
#include "client/ui/FilterChips.h"
#include "client/ui/ListSelection.h"
#include "client/ui/SearchField.h"
#include "client/ui/SelectionPane.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"

#include <QAction>
#include <QApplication>
#include <QStackedWidget>
#include <QTimer>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int filterDelay = 120;
constexpr int fieldWidth = 190;
/// Room for what is typed; chips that have none for it go into their menu.
constexpr int smallestField = 150;
/// Changes that come together are read once.
constexpr int refreshDelay = 30;
constexpr int minute = 60 * 1000;

} // namespace

AssignmentsPage::AssignmentsPage(const FeatureContext &context, QSettings &settings, QWidget *parent)
    : ListDetailPage(tr("Nhiệm vụ"), parent),
      m_context(context),
      m_model(new AssignmentListModel(context, this)),
      m_detail(new AssignmentDetail(context)),
      m_detailStack(new QStackedWidget),
      m_pane(new SelectionPane),
      m_field(new SearchField(tr("Lọc nhiệm vụ"))),
      m_give(new QAction(Theme::of(this).icon(Icon::Plus), tr("Giao việc"), this)),
      m_showAll(new QAction(tr("Bỏ lọc"), this)),
      m_refresh(new QTimer(this))
{
    m_bar = new AssignmentFilterBar(context, settings, chips(), *m_field, *this);
    connect(m_bar, &AssignmentFilterBar::chosen, this, &AssignmentsPage::changeFilter);
    connect(m_bar, &AssignmentFilterBar::savedChanged, this,
            [this] { m_model->countAlso(m_bar->toCount()); });
    m_field->setDelay(filterDelay);
    m_field->setMinimumWidth(smallestField);
    m_field->setMaximumWidth(fieldWidth);
    addHeaderWidget(m_field);
    connect(m_showAll, &QAction::triggered, this,
            [this] { m_bar->openPart(QString::fromLatin1(AssignmentFilter::All)); });
    connect(m_give, &QAction::triggered, this, [this] { m_context.navigator.giveWork(); });
    setModel(m_model);
    m_detailStack->addWidget(new EmptyState(tr("Chọn một nhiệm vụ để xem chi tiết.")));
    m_detailStack->addWidget(m_detail);
    m_detailStack->addWidget(m_pane);
    setDetail(m_detailStack);
    m_snooze = new AssignmentSnooze(context, *this);
    m_detail->setMoreActions({&m_snooze->action()});
    addStepShortcuts();
    addBulk();
    const auto *exporting =
        new ListExport(context, *this, [this] { return assignmentTable(m_context, m_model->filter()); });
    m_field->leaveToShortcuts(exporting->actions());
    connect(this, &ListDetailPage::currentChanged, this, &AssignmentsPage::followSelection);
    connect(this, &ListDetailPage::retryRequested, m_refresh, qOverload<>(&QTimer::start));
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshDelay);
    connect(m_refresh, &QTimer::timeout, this, &AssignmentsPage::refresh);
    connect(&context.desk, &DeskPort::rowsChanged, this, &AssignmentsPage::follow);
    connect(&context.desk, &DeskPort::outboxChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(&context.calendar, &DeskCalendar::changed, m_refresh, qOverload<>(&QTimer::start));
    connect(&context.acting, &Acting::changed, m_refresh, qOverload<>(&QTimer::start));
    connect(&context.desk, &DeskPort::statusChanged, this, &AssignmentsPage::showBusy);
    // Deadlines pass without any row changing.
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &AssignmentsPage::refresh);
    clock->start(minute);
    connect(m_model, &AssignmentListModel::read, this, &AssignmentsPage::showRead);
    connect(m_model, &AssignmentListModel::counted, this, &AssignmentsPage::showCounts);
    m_model->countAlso(m_bar->toCount());
    m_bar->restore();
}

void AssignmentsPage::addBulk()
{
    m_selection = new ListSelection(list(), this);
    m_bulk = new AssignmentBulk(m_context, *m_model, *m_selection, *m_pane);
    m_bulk->setMoreActions({&m_snooze->action()});
    connect(m_bulk, &AssignmentBulk::counted, this, &AssignmentsPage::showMany);
    connect(m_selection, &ListSelection::changed, this, [this] {
        m_bulk->refresh();
        followSelection();
    });
    connect(m_bulk, &AssignmentBulk::finished, this, &AssignmentsPage::showSelected);
}

/// The steps on the current row can be taken from the list and the filter too.
void AssignmentsPage::addStepShortcuts()
{
    const QList<QAction *> steps = m_detail->steps().all();
    addActions(steps);
    m_field->leaveToShortcuts(steps + QList{&m_snooze->action()});
}

void AssignmentsPage::changeFilter(const AssignmentFilter &filter)
{
    m_selection->endWhole();
    m_model->setFilter(filter);
    list().scrollToTop();
    m_wanted = {};
    m_toTop = true;
}

void AssignmentsPage::openPart(const QString &part)
{
    m_bar->openPart(part);
}

void AssignmentsPage::follow(const QSet<EntityKind> &kinds)
{
    const QSet<EntityKind> shown{EntityKind::Assignment, EntityKind::AssignmentParty,
                                 EntityKind::AssignmentEvent, EntityKind::RoleGrant, EntityKind::Person};
    if (kinds.intersects(shown))
        m_refresh->start();
}

void AssignmentsPage::refresh()
{
    m_model->refresh();
}

void AssignmentsPage::showRead()
{
    showListState();
    if (!m_wanted.isNull())
        showWanted();
    else if (m_toTop || isUntouched())
        stayOnTop();
    m_toTop = false;
    m_bulk->refresh();
    showSelected();
}

/// Many rows have a pane of their own; no step is taken on the one that is current meanwhile.
void AssignmentsPage::showSelected()
{
    if (!m_bulk->isShown())
        return showCurrent(m_selection->single());
    m_detail->clear();
    m_detailStack->setCurrentWidget(m_pane);
    showMany();
}

/// A click makes a row current first and selects it then, a key the other way about: the last of them counts.
void AssignmentsPage::followSelection()
{
    const QModelIndex row = m_selection->single();
    const bool isShown = row.isValid() && m_detailStack->currentWidget() == m_detail &&
                         m_detail->assignment() == m_model->item(row.row()).id;
    if (!isShown || m_bulk->isShown())
        showSelected();
}

/// Only what is selected now can be put off.
void AssignmentsPage::showMany()
{
    if (m_detailStack->currentWidget() != m_pane)
        return;
    const bool areSnoozed = m_model->filter().chip == QLatin1StringView(AssignmentFilter::Snoozed);
    m_snooze->setSubject(m_bulk->tally().isKnown() ? m_bulk->tally().all() : QList<Id>(), areSnoozed);
}

/// Nobody has worked with the list or the detail yet: what is current is the first row, chosen by the screen.
bool AssignmentsPage::isUntouched()
{
    const QModelIndex current = list().currentIndex();
    const QWidget *focus = QApplication::focusWidget();
    return !list().isTouched() && (!current.isValid() || current == m_chosen) &&
           !(focus && m_detail->isAncestorOf(focus));
}

/// The first sync brings rows in any order: the most urgent is shown as long as no other was asked for.
void AssignmentsPage::stayOnTop()
{
    if (m_model->rowCount() == 0)
        return;
    const QModelIndex first = m_model->index(0);
    if (list().currentIndex() != first)
        list().setCurrentIndex(first);
    m_chosen = first;
    list().showTop();
}

void AssignmentsPage::showCounts()
{
    m_bar->setCounts(m_model->counts());
    m_bulk->refresh();
}

void AssignmentsPage::showListState()
{
    if (m_model->error())
        return showError(*m_model->error(), m_context.language);
    if (m_model->rowCount() > 0)
        return showRows();
    const bool isFiltered = !m_model->filter().words.isEmpty() ||
                            m_model->filter().chip != QLatin1StringView(AssignmentFilter::All);
    if (m_model->filter() == AssignmentFilter{QString::fromLatin1(AssignmentFilter::Snoozed)})
        showEmpty(tr("Không có nhiệm vụ nào để sau."), m_showAll);
    else if (isFiltered)
        showEmpty(tr("Không có nhiệm vụ nào khớp với bộ lọc."), m_showAll);
    else
        showEmpty(tr("Chưa có nhiệm vụ nào."), m_give);
}

void AssignmentsPage::showCurrent(const QModelIndex &index)
{
    if (!index.isValid())
        return showNothing();
    const auto facts = AssignmentFacts::load(m_context, m_model->item(index.row()).id);
    if (!facts)
        return m_context.navigator.tellError(facts.error());
    if (!*facts)
        return showNothing();
    m_snooze->setSubject({(*facts)->assignment.id}, (*facts)->snoozedUntil > m_context.clock.now());
    m_detail->present(**facts, m_model->actor());
    m_detailStack->setCurrentWidget(m_detail);
}

void AssignmentsPage::showNothing()
{
    m_detail->clear();
    m_snooze->setSubject({}, false);
    m_detailStack->setCurrentIndex(0);
}

void AssignmentsPage::showBusy()
{
    const SyncPhase phase = m_context.desk.status().phase;
    busyBar().setBusy(phase == SyncPhase::Working || phase == SyncPhase::Connecting);
}

void AssignmentsPage::openRow(const Id &assignment)
{
    m_wanted = assignment;
    m_places = {QString::fromLatin1(AssignmentFilter::All), QString::fromLatin1(AssignmentFilter::Snoozed)};
    m_toTop = false;
    if (m_model->isCurrent() && m_model->rowOf(assignment) >= 0)
        return showWanted();
    m_model->pin(assignment);
}

/// The row that was asked for, once it is read; without the filter when that hides it, or put off.
void AssignmentsPage::showWanted()
{
    const int row = m_model->rowOf(m_wanted);
    if (row >= 0) {
        m_wanted = {};
        m_chosen = QPersistentModelIndex();
        list().setCurrentIndex(m_model->index(row));
        return showDetail(true);
    }
    while (!m_places.isEmpty()) {
        const AssignmentFilter place{m_places.takeFirst()};
        if (place == m_model->filter())
            continue;
        m_bar->show(place);
        m_selection->endWhole();
        return m_model->setFilter(place, m_wanted);
    }
    m_wanted = {};
    m_context.navigator.tellError(failure(ErrorCode::NotFound, {u"assignment"_s}));
}

PageEntry assignmentsPage(const FeatureContext &context, QSettings &settings)
{
    constexpr int place = 30;
    return {QString::fromLatin1(AssignmentsPage::PageId),
            AssignmentsPage::tr("Nhiệm vụ"),
            Icon::Task,
            {},
            place,
            [&context, &settings](QWidget *parent) { return new AssignmentsPage(context, settings, parent); },
            {int(EntityKind::Assignment)}};
}

} // namespace edesk
