// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentCounts.h"
#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"

#include <QObject>
#include <QTimer>

namespace edesk {

/// Keeps count of the person's work while the desk is open, whether its screens are or not.
class AssignmentWatch : public QObject
{
    Q_OBJECT

public:
    /// `context` must outlive the watch.
    explicit AssignmentWatch(const FeatureContext &context, QObject *parent = nullptr);

    const AssignmentCounts &counts() const { return m_counts; }

Q_SIGNALS:
    void changed(const edesk::AssignmentCounts &counts);

private:
    void look();

    const FeatureContext &m_context;
    AssignmentCounts m_counts;
    /// To the next that comes back by itself.
    QTimer m_return;
    LatestQuery<AssignmentCounts> m_query;
};

} // namespace edesk
