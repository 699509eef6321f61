// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "common/domain/assignment/SeriesPlan.h"

#include <QWidget>

#include <optional>

class QComboBox;

namespace edesk {

/// In Giao việc: who approves after the giver, and whether the task is given again and again, from today on.
class GiveOptions : public QWidget
{
    Q_OBJECT

public:
    /// `context` must outlive the widget. A part of a task is not given again.
    GiveOptions(const FeatureContext &context, bool mayRepeat, QWidget *parent = nullptr);

    /// Null when the giver's approval is the last word.
    Id secondApprover() const;
    /// Nothing for a task that is given once.
    std::optional<SeriesPlan> repetition() const;
    QComboBox &approvers() { return *m_approvers; }
    QComboBox &repetitions() { return *m_repetitions; }

private:
    void fillApprovers();
    void fillRepetitions();

    const FeatureContext &m_context;
    QComboBox *m_approvers;
    QComboBox *m_repetitions;
    QList<Id> m_people;
    QList<SeriesPlan> m_plans;
};

/// "Hằng tuần, Thứ Hai", "Hằng tháng, ngày làm việc cuối" and so on.
QString repetitionWords(const SeriesPlan &plan, Language language);

} // namespace edesk
