// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/directions/DirectionsQuestion.h"
#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"
#include "client/ui/ReconciledListModel.h"

#include <optional>

namespace edesk {

/// The lines of the board; read in another thread, followed without a reset.
class DirectionsListModel : public ReconciledListModel
{
    Q_OBJECT

public:
    /// `context` must outlive the model.
    explicit DirectionsListModel(const FeatureContext &context, QObject *parent = nullptr);

    /// Division and scope; the time is that of each reading.
    void setQuestion(const DirectionsQuestion &question);
    const DirectionsQuestion &question() const { return m_question; }
    /// Asks again.
    void refresh();
    const DirectionsLine &line(int row) const { return m_lines.at(row); }
    /// When the figures were counted.
    Instant countedAt() const { return m_countedAt; }
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    /// The lines are those of the question now, or `error()` says why not.
    void read();

private:
    struct Answer
    {
        DirectionsQuestion question;
        QList<DirectionsLine> lines;
    };

    void take(const Result<Answer> &answer);
    WorkItem itemOf(const DirectionsLine &line) const;

    const FeatureContext &m_context;
    DirectionsQuestion m_question;
    QList<DirectionsLine> m_lines;
    Instant m_countedAt;
    std::optional<Error> m_error;
    LatestQuery<Answer> m_query;
};

/// What the figures of this outcome are called.
QString outcomeText(Outcome outcome);

} // namespace edesk
