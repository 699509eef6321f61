// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentFacts.h"
#include "common/domain/core/Actor.h"

#include <QObject>

class QAction;
class QWidget;

namespace edesk {

/// What can be done to the series from which the assignment shown came: pause it, go on, end it.
class SeriesSteps : public QObject
{
    Q_OBJECT

public:
    /// The actions are those of `window`; `context` must outlive this.
    SeriesSteps(const FeatureContext &context, QWidget &window);

    /// Shows exactly the steps that `actor` may take; none without a series.
    void setSeries(const std::optional<AssignmentSeries> &series, const Actor &actor);
    QList<QAction *> actions() const { return {m_pause, m_resume, m_end}; }

private:
    QAction *add(const QString &text, const char *command, const QString &done);
    void submit(const char *command, const QString &done);

    const FeatureContext &m_context;
    QWidget &m_window;
    Id m_series;
    QAction *m_pause;
    QAction *m_resume;
    QAction *m_end;
};

} // namespace edesk
