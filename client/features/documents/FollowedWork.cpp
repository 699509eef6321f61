// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/FollowedWork.h"

#include "client/features/documents/DocumentWords.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "client/ui/WorkRowDelegate.h"

#include <QBoxLayout>

namespace edesk {
namespace {

/// More are reached by scrolling.
constexpr qsizetype mostRows = 4;

} // namespace

FollowedWork::FollowedWork(const FeatureContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_rows(new Rows(this)), m_list(new WorkListView)
{
    auto *heading = new Label(tr("Nhiệm vụ từ văn bản này"), TypeRole::Card);
    heading->setWeight(QFont::DemiBold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::Gap);
    layout->addWidget(heading);
    layout->addWidget(m_list);
    m_list->setItemDelegate(new WorkRowDelegate(Theme::of(this), WorkRowDelegate::Density::Compact, m_list));
    m_list->setAccessibleName(heading->text());
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setModel(m_rows);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        m_context.navigator.openRecord({EntityKind::Assignment, m_rows->item(index.row()).id});
    });
    connect(m_list, &QAbstractItemView::clicked, m_list, &QAbstractItemView::activated);
    hide();
}

void FollowedWork::setWork(const std::vector<Assignment> &work)
{
    QList<WorkItem> items;
    for (const Assignment &one : work)
        items.append(itemOf(one));
    m_rows->reconcile(items);
    const int rows = int(qMin<qsizetype>(items.size(), mostRows));
    m_list->setFixedHeight(rows * Theme::of(this).scaled(metrics::CompactListRow) + 2 * m_list->frameWidth());
    setVisible(!items.isEmpty());
}

WorkItem FollowedWork::itemOf(const Assignment &assignment) const
{
    const DueWords due = DueWords::of(assignment.dueAt, assignment.state, m_context.clock.now(),
                                      *m_context.calendar.current());
    WorkItem item;
    item.id = assignment.id;
    item.title = assignment.body.isEmpty() ? assignment.title : assignment.body;
    item.subtitle = tr("Chủ trì %1").arg(assignment.leadName);
    if (!isClosed(assignment.state))
        item.stateText = choiceWords(assignmentStateChoices(), int(assignment.state), m_context.language);
    item.dueText = due.text;
    item.dueTone = due.tone;
    return item;
}

} // namespace edesk
