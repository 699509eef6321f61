// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/notices/NoticesCard.h"

#include "client/features/notices/NoticeActions.h"
#include "client/features/notices/NoticesPage.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/EmptyState.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "client/ui/WorkRowDelegate.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace edesk {
namespace {

constexpr int SmallestList = 150;

} // namespace

NoticesCard::NoticesCard(const FeatureContext &context, QWidget *parent)
    : Card(tr("Thông báo mới"), parent),
      m_context(context),
      m_model(new NoticeListModel(context, this)),
      m_list(new WorkListView),
      m_stack(new QStackedWidget)
{
    auto *all = new QPushButton(tr("Xem tất cả"));
    setButtonKind(*all, ButtonKind::Link);
    addHeaderWidget(all);
    connect(all, &QPushButton::clicked, this, [this] {
        m_context.navigator.openPage(QString::fromLatin1(NoticesPage::PageId),
                                     QString::fromLatin1(NoticeFilter::All));
    });
    m_list->setModel(m_model);
    m_list->setItemDelegate(new WorkRowDelegate(Theme::of(this), WorkRowDelegate::Density::Compact, m_list));
    m_list->setAccessibleName(tr("Thông báo mới"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(tr("Chưa có thông báo nào.")));
    m_stack->setMinimumHeight(Theme::of(this).scaled(SmallestList));
    body().addWidget(m_stack, 1);
    connect(m_list, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { openSubject(m_context, m_model->notice(index.row())); });
    connect(m_list, &QAbstractItemView::clicked, m_list, &QAbstractItemView::activated);
    connect(m_model, &NoticeListModel::read, this, &NoticesCard::showRead);
    connect(&context.desk, &DeskPort::rowsChanged, m_model, [this](const QSet<EntityKind> &kinds) {
        if (kinds.contains(EntityKind::Notice))
            m_model->refresh();
    });
    m_model->setFilter({QString::fromLatin1(NoticeFilter::All)});
}

void NoticesCard::showRead()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

} // namespace edesk
