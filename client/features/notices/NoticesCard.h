// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/notices/NoticeListModel.h"
#include "client/ui/Card.h"

class QStackedWidget;

namespace edesk {

class WorkListView;

/// The card Thông báo mới of Hôm nay: what this person was told last. Enter opens what it is about.
class NoticesCard : public Card
{
    Q_OBJECT

public:
    /// `context` must outlive the card.
    explicit NoticesCard(const FeatureContext &context, QWidget *parent = nullptr);

    NoticeListModel &model() { return *m_model; }
    WorkListView &list() { return *m_list; }

private:
    void showRead();

    const FeatureContext &m_context;
    NoticeListModel *m_model;
    WorkListView *m_list;
    QStackedWidget *m_stack;
};

} // namespace edesk
