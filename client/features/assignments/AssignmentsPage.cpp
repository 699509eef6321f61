// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentsPage.h"

#include "client/features/assignments/AssignmentDetail.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/ui/BusyBar.h"
#include "client/ui/EmptyState.h"
#include "client/ui/ErrorState.h"
#include "client/ui/FilterChips.h"
#include "client/ui/SearchField.h"
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
/// Changes that come together are read once.
constexpr int refreshDelay = 30;
constexpr int minute = 60 * 1000;

} // namespace

AssignmentsPage::AssignmentsPage(const FeatureContext &context, QWidget *parent)
    : ListDetailPage(tr("Nhiệm vụ"), parent),
      m_context(context),
      m_model(new AssignmentListModel(context, this)),
      m_detail(new AssignmentDetail(context)),
      m_detailStack(new QStackedWidget),
      m_field(new SearchField(tr("Lọc nhiệm vụ"))),
      m_give(new QAction(Theme::of(this).icon(Icon::Plus), tr("Giao việc"), this)),
      m_refresh(new QTimer(this))
{
    addChips();
    m_field->setDelay(filterDelay);
    m_field->setMaximumWidth(fieldWidth);
    addHeaderWidget(m_field);
    connect(m_field, &SearchField::queryChanged, this, &AssignmentsPage::changeWords);
    connect(m_give, &QAction::triggered, this, [this] { m_context.navigator.giveWork(); });
    setModel(m_model);
    m_detailStack->addWidget(new EmptyState(tr("Chọn một nhiệm vụ để xem chi tiết.")));
    m_detailStack->addWidget(m_detail);
    setDetail(m_detailStack);
    addStepShortcuts();
    connect(this, &ListDetailPage::currentChanged, this, &AssignmentsPage::showCurrent);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshDelay);
    connect(m_refresh, &QTimer::timeout, this, &AssignmentsPage::refresh);
    connect(&context.desk, &DeskPort::rowsChanged, this, &AssignmentsPage::follow);
    connect(&context.desk, &DeskPort::outboxChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(&context.desk, &DeskPort::statusChanged, this, &AssignmentsPage::showBusy);
    // Deadlines pass without any row changing.
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &AssignmentsPage::refresh);
    clock->start(minute);
    refresh();
    selectFirst();
}

/// The steps on the current row can be taken from the list and the filter too.
void AssignmentsPage::addStepShortcuts()
{
    const QList<QAction *> steps = m_detail->steps().all();
    addActions(steps);
    m_field->leaveToShortcuts(steps);
}

void AssignmentsPage::addChips()
{
    const QStringList texts{tr("Tất cả"),        tr("Quá hạn"),     tr("Sắp đến hạn"),
                            tr("Chờ tôi duyệt"), tr("Tôi đã giao"), tr("Việc của tôi")};
    const QStringList ids = AssignmentFilter::chips();
    QList<FilterChip> made;
    for (qsizetype i = 0; i < ids.size(); ++i)
        made.append({.id = ids.at(i), .text = texts.at(i)});
    chips().setChips(made);
    connect(&chips(), &FilterChips::activated, this, &AssignmentsPage::chooseChip);
}

void AssignmentsPage::chooseChip(const QString &chip)
{
    m_model->setFilter({chip, m_model->filter().words});
    list().scrollToTop();
    showCounts();
    showListState();
    selectFirst();
}

void AssignmentsPage::changeWords(const QString &words)
{
    // The line tells a little later what open() has emptied already.
    if (words == m_model->filter().words)
        return;
    m_model->setFilter({m_model->filter().chip, words});
    list().scrollToTop();
    showCounts();
    showListState();
    selectFirst();
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
    const bool untouched = isUntouched();
    m_model->refresh();
    showCounts();
    showListState();
    if (untouched)
        stayOnTop();
    showCurrent(list().currentIndex());
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
    const QStringList ids = AssignmentFilter::chips();
    for (const QString &id : ids)
        chips().setCount(id, m_model->count(id));
    const AssignmentFilter overdue{QString::fromLatin1(AssignmentFilter::Overdue)};
    if (m_model->filter().words.isEmpty())
        m_context.navigator.setBadge(QString::fromLatin1(PageId), m_model->count(overdue.chip), true);
}

/// Made anew only when it says something else: its button may have the focus.
void AssignmentsPage::showListState()
{
    const std::optional<Error> &error = m_model->error();
    const bool isFiltered = !m_model->filter().words.isEmpty() ||
                            m_model->filter().chip != QLatin1StringView(AssignmentFilter::All);
    const QString says = error                     ? errorText(*error, m_context.language)
                         : m_model->rowCount() > 0 ? QString()
                         : isFiltered ? tr("Không có nhiệm vụ nào khớp với bộ lọc.")
                                      : tr("Chưa có nhiệm vụ nào.");
    if (says == m_listSays)
        return;
    m_listSays = says;
    if (says.isEmpty())
        return setListState(nullptr);
    if (!error)
        return setListState(new EmptyState(says, isFiltered ? nullptr : m_give));
    auto *state = new ErrorState;
    state->setError(*error, m_context.language);
    connect(state, &ErrorState::retryRequested, m_refresh, qOverload<>(&QTimer::start));
    setListState(state);
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
    m_detail->present(**facts, m_model->actor());
    m_detailStack->setCurrentWidget(m_detail);
}

void AssignmentsPage::showNothing()
{
    m_detail->clear();
    m_detailStack->setCurrentIndex(0);
}

void AssignmentsPage::showBusy()
{
    const SyncPhase phase = m_context.desk.status().phase;
    busyBar().setBusy(phase == SyncPhase::Working || phase == SyncPhase::Connecting);
}

void AssignmentsPage::selectFirst()
{
    if (!list().currentIndex().isValid())
        stayOnTop();
}

void AssignmentsPage::open(const Id &assignment)
{
    if (m_model->rowOf(assignment) < 0)
        m_model->pin(assignment);
    if (m_model->rowOf(assignment) < 0) {
        m_field->clear();
        chips().setCurrent(QString::fromLatin1(AssignmentFilter::All));
        m_model->setFilter({});
        m_model->pin(assignment);
        showCounts();
        showListState();
    }
    const int row = m_model->rowOf(assignment);
    if (row < 0)
        return m_context.navigator.tellError(failure(ErrorCode::NotFound, {u"assignment"_s}));
    m_chosen = QPersistentModelIndex();
    list().setCurrentIndex(m_model->index(row));
    showDetail(true);
}

PageEntry assignmentsPage(const FeatureContext &context)
{
    constexpr int place = 30;
    return {QString::fromLatin1(AssignmentsPage::PageId),
            AssignmentsPage::tr("Nhiệm vụ"),
            Icon::Task,
            {},
            place,
            [&context](QWidget *parent) { return new AssignmentsPage(context, parent); }};
}

} // namespace edesk
