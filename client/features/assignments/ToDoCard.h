// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentListModel.h"
#include "client/ui/WorkListCard.h"

namespace edesk {

class AssignmentWatch;

/// The card Việc cần làm of Hôm nay: what waits for this person, the most urgent first.
class ToDoCard : public WorkListCard
{
    Q_OBJECT

public:
    /// Both must outlive the card.
    ToDoCard(const FeatureContext &context, AssignmentWatch &watch, QWidget *parent = nullptr);

    AssignmentListModel &model() { return *m_model; }

private:
    void showCount(const AssignmentCounts &counts);

    const FeatureContext &m_context;
    AssignmentListModel *m_model;
};

} // namespace edesk
