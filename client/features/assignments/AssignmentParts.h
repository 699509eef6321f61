// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentFacts.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace edesk {

/// In the detail of an assignment: the task of which it is a part, and its own parts, each with who has it
/// and how far it is. A click opens it. Nothing to see for a task that has neither.
class AssignmentParts : public QWidget
{
    Q_OBJECT

public:
    /// `context` must outlive the widget.
    explicit AssignmentParts(const FeatureContext &context, QWidget *parent = nullptr);

    void present(const AssignmentFacts &facts);
    /// One for each task shown, the whole first.
    QList<QPushButton *> links() const { return m_links; }

private:
    QString textOf(const Assignment &part) const;
    void show(const QStringList &texts, const QList<Id> &ids);

    const FeatureContext &m_context;
    QVBoxLayout *m_layout;
    QList<QPushButton *> m_links;
    /// What the links open.
    QList<Id> m_ids;
};

} // namespace edesk
