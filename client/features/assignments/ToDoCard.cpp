// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/ToDoCard.h"

#include "client/features/assignments/AssignmentWatch.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/EmptyState.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "client/ui/WorkRowDelegate.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace edesk {
namespace {

constexpr int SmallestList = 200;

} // namespace

ToDoCard::ToDoCard(const FeatureContext &context, AssignmentWatch &watch, QWidget *parent)
    : Card(tr("Việc cần làm"), parent),
      m_context(context),
      m_model(new AssignmentListModel(context, this)),
      m_list(new WorkListView),
      m_stack(new QStackedWidget),
      m_all(new QPushButton)
{
    setButtonKind(*m_all, ButtonKind::Link);
    addHeaderWidget(m_all);
    connect(m_all, &QPushButton::clicked, this, &ToDoCard::allRequested);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new WorkRowDelegate(Theme::of(this), WorkRowDelegate::Density::Compact, m_list));
    m_list->setAccessibleName(tr("Việc cần làm"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(tr("Không còn việc nào đang chờ bạn.")));
    m_stack->setMinimumHeight(Theme::of(this).scaled(SmallestList));
    body().addWidget(m_stack, 1);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        m_context.navigator.openRecord({EntityKind::Assignment, m_model->item(index.row()).id});
    });
    connect(m_list, &QAbstractItemView::clicked, m_list, &QAbstractItemView::activated);
    connect(m_model, &AssignmentListModel::read, this, &ToDoCard::showRead);
    connect(&watch, &AssignmentWatch::changed, this, [this](const AssignmentCounts &counts) {
        showCount(counts.chips.value(QString::fromLatin1(AssignmentFilter::All)));
        m_model->refresh();
    });
    connect(&context.desk, &DeskPort::outboxChanged, m_model, &AssignmentListModel::refresh);
    showCount(watch.counts().chips.value(QString::fromLatin1(AssignmentFilter::All)));
    m_model->setFilter({QString::fromLatin1(AssignmentFilter::ToDo)});
}

void ToDoCard::showRead()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

void ToDoCard::showCount(int count)
{
    m_all->setText(tr("Xem tất cả %1").arg(count));
    m_all->setVisible(count > 0);
}

} // namespace edesk
