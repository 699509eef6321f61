// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentFacts.h"
#include "client/ui/DetailPane.h"
#include "common/base/WorkCalendar.h"
#include "common/domain/core/Actor.h"

class QLineEdit;

namespace edesk {

class AssignmentSteps;
class ProgressTrack;

/// The right side of Nhiệm vụ: everything of one assignment, a line for comments, and the steps that are
/// possible.
class AssignmentDetail : public DetailPane
{
    Q_OBJECT

public:
    /// `context` must outlive the widget.
    explicit AssignmentDetail(const FeatureContext &context, QWidget *parent = nullptr);

    /// Shows these facts as `actor` may see and change them.
    void present(const AssignmentFacts &facts, const Actor &actor);
    /// What is shown; null before the first.
    Id assignment() const { return m_assignment; }
    AssignmentSteps &steps() { return *m_steps; }
    QLineEdit &comment() { return *m_comment; }
    ProgressTrack &track() { return *m_track; }

private:
    void keepDraft();
    void sendComment();
    QList<PillSpec> pillsOf(const AssignmentFacts &facts) const;
    QList<DetailField> fieldsOf(const AssignmentFacts &facts) const;

    const FeatureContext &m_context;
    WorkCalendar m_calendar;
    AssignmentSteps *m_steps;
    ProgressTrack *m_track;
    QLineEdit *m_comment;
    Id m_assignment;
    /// What was typed and not sent, by assignment.
    QHash<Id, QString> m_drafts;
};

} // namespace edesk
