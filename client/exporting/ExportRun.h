// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/ExportProgress.h"
#include "client/replica/ReplicaQueries.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QTimer;
class QWidget;

namespace edesk {

class ProgressDialog;

/// Makes one export at a time, beside the window and the questions of the lists. What takes longer than 300
/// ms shows how far it is and can be cancelled.
class ExportRun : public QObject
{
    Q_OBJECT

public:
    /// Runs in the other thread: owns or shares all it uses, and ends with Cancelled soon after the progress
    /// says so. Answers the number of rows.
    using Job = std::function<Result<qint64>(ReplicaReader &, ExportProgress &)>;
    using Ended = std::function<void(const Result<qint64> &)>;

    /// `window` is where the progress is shown; it and `queries` outlive the run.
    ExportRun(ReplicaQueries &queries, QWidget &window, Language language, QObject *parent = nullptr);
    /// Cancels; the job ends by itself a little later.
    ~ExportRun() override;

    /// Not while one runs. `what` is said to the person; `ended` is called in this thread, never inside this
    /// call.
    void start(const QString &what, Job job, Ended ended);
    void cancel();
    bool isRunning() const { return m_progress != nullptr; }

private:
    void showProgress();
    void finish();

    ReplicaQueries &m_queries;
    QWidget &m_window;
    Language m_language;
    QTimer *m_patience;
    QTimer *m_frames;
    QString m_what;
    /// Of the one that runs; null when none does.
    std::shared_ptr<ExportProgress> m_progress;
    QPointer<ProgressDialog> m_dialog;
};

} // namespace edesk
