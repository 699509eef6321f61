// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/notices/NoticeListModel.h"
#include "client/ui/WorkListCard.h"

namespace edesk {

/// The card Thông báo mới of Hôm nay: what this person was told last. A row opens what it is about.
class NoticesCard : public WorkListCard
{
    Q_OBJECT

public:
    /// `context` must outlive the card.
    explicit NoticesCard(const FeatureContext &context, QWidget *parent = nullptr);

    NoticeListModel &model() { return *m_model; }

private:
    NoticeListModel *m_model;
};

} // namespace edesk
