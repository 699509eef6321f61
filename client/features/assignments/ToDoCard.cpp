// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/ToDoCard.h"

#include "client/features/assignments/AssignmentWatch.h"
#include "common/base/VietnameseDate.h"

namespace edesk {
namespace {

constexpr int SmallestList = 200;

} // namespace

ToDoCard::ToDoCard(const FeatureContext &context, AssignmentWatch &watch, QWidget *parent)
    : WorkListCard(tr("Việc cần làm"), tr("Không còn việc nào đang chờ bạn."), SmallestList, parent),
      m_context(context),
      m_model(new AssignmentListModel(context, this))
{
    setModel(*m_model);
    connect(this, &WorkListCard::rowActivated, this, [this, &context](int row) {
        context.navigator.openRecord({EntityKind::Assignment, m_model->item(row).id});
    });
    connect(m_model, &AssignmentListModel::read, this, &ToDoCard::showRead);
    connect(&watch, &AssignmentWatch::changed, this, [this](const AssignmentCounts &counts) {
        showCount(counts);
        m_model->refresh();
    });
    connect(&context.desk, &DeskPort::outboxChanged, m_model, &AssignmentListModel::refresh);
    showCount(watch.counts());
    m_model->setFilter({QString::fromLatin1(AssignmentFilter::ToDo)});
}

void ToDoCard::showCount(const AssignmentCounts &counts)
{
    const int all = counts.chips.value(QString::fromLatin1(AssignmentFilter::All));
    setAllText(all > 0 ? tr("Xem tất cả %1").arg(numberText(qint64(all), m_context.language)) : QString());
}

} // namespace edesk
