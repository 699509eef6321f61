// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentFacts.h"
#include "client/ui/DetailPane.h"
#include "common/domain/core/Actor.h"

namespace edesk {

class AssignmentParts;
class AssignmentSteps;
class DraftKeeper;
class FilesPane;
class LineField;
class MentionCompleter;
class ProgressTrack;
class SeriesSteps;

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
    /// Stand after the steps; they outlive the widget.
    void setMoreActions(const QList<QAction *> &actions);
    /// Nothing is shown: no step may be taken and no comment written.
    void clear();
    /// What is shown; null when nothing is.
    Id assignment() const { return m_assignment; }
    AssignmentSteps &steps() { return *m_steps; }
    AssignmentParts &parts() { return *m_parts; }
    LineField &comment() { return *m_comment; }
    FilesPane &files() { return *m_files; }
    ProgressTrack &track() { return *m_track; }
    SeriesSteps &series() { return *m_series; }
    MentionCompleter &mentions() { return *m_mentions; }

private:
    void turnTo(const Id &assignment);
    void sendComment();
    void commentAnswered(const Id &assignment, bool taken);
    QList<PillSpec> pillsOf(const AssignmentFacts &facts) const;
    QList<DetailField> fieldsOf(const AssignmentFacts &facts) const;

    const FeatureContext &m_context;
    AssignmentSteps *m_steps;
    AssignmentParts *m_parts;
    FilesPane *m_files;
    ProgressTrack *m_track;
    LineField *m_comment;
    MentionCompleter *m_mentions;
    SeriesSteps *m_series;
    DraftKeeper *m_draft;
    QList<QAction *> m_more;
    Id m_assignment;
    /// The assignments whose comment waits for its answer.
    QSet<Id> m_sending;
};

} // namespace edesk
