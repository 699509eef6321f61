// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/notices/NoticesCard.h"

#include "client/features/notices/NoticeActions.h"
#include "client/features/notices/NoticesPage.h"

namespace edesk {
namespace {

constexpr int SmallestList = 150;

} // namespace

NoticesCard::NoticesCard(const FeatureContext &context, QWidget *parent)
    : WorkListCard(tr("Thông báo mới"), tr("Chưa có thông báo nào."), SmallestList, parent),
      m_model(new NoticeListModel(context, this))
{
    setAllText(tr("Xem tất cả"));
    connect(this, &WorkListCard::allRequested, this, [&context] {
        context.navigator.openPage(QString::fromLatin1(NoticesPage::PageId),
                                   QString::fromLatin1(NoticeFilter::All));
    });
    setModel(*m_model);
    connect(this, &WorkListCard::rowActivated, this,
            [this, &context](int row) { openSubject(context, m_model->notice(row)); });
    connect(m_model, &NoticeListModel::read, this, &NoticesCard::showRead);
    connect(&context.desk, &DeskPort::rowsChanged, m_model, [this](const QSet<EntityKind> &kinds) {
        if (kinds.contains(EntityKind::Notice))
            m_model->refresh();
    });
    m_model->setFilter({QString::fromLatin1(NoticeFilter::All)});
}

} // namespace edesk
