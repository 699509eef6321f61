// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/exporting/ExportRun.h"

#include "client/session/Completion.h"
#include "client/ui/ProgressDialog.h"
#include "common/base/VietnameseDate.h"

#include <QTimer>
#include <QWidget>

namespace edesk {
namespace {

constexpr int patience = 300;
constexpr int frame = 100;

} // namespace

ExportRun::ExportRun(ReplicaQueries &queries, QWidget &window, Language language, QObject *parent)
    : QObject(parent),
      m_queries(queries),
      m_window(window),
      m_language(language),
      m_patience(new QTimer(this)),
      m_frames(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    m_frames->setInterval(frame);
    connect(m_patience, &QTimer::timeout, this, &ExportRun::showProgress);
    connect(m_frames, &QTimer::timeout, this, &ExportRun::showProgress);
}

ExportRun::~ExportRun()
{
    cancel();
    delete m_dialog;
}

void ExportRun::start(const QString &what, Job job, Ended ended)
{
    Q_ASSERT(!isRunning());
    m_what = what;
    m_progress = std::make_shared<ExportProgress>();
    m_patience->start();
    const auto rows = m_queries.ask<qint64>(
        [job = std::move(job), progress = m_progress](ReplicaReader &reader) -> Result<qint64> {
            // It may have waited for another list's.
            if (progress->isCancelled)
                return failure(ErrorCode::Cancelled);
            return job(reader, *progress);
        },
        ReplicaQueries::Lane::Long);
    whenFinished(rows, this, [this, ended = std::move(ended)](const Result<qint64> &result) {
        finish();
        ended(result);
    });
}

void ExportRun::cancel()
{
    if (m_progress)
        m_progress->isCancelled = true;
}

void ExportRun::showProgress()
{
    if (!m_dialog) {
        m_dialog = new ProgressDialog(m_what, &m_window);
        connect(m_dialog, &ProgressDialog::cancelRequested, this, &ExportRun::cancel);
        m_dialog->show();
        m_frames->start();
    }
    const qint64 rows = m_progress->rows;
    const qint64 total = m_progress->total;
    m_dialog->setProgress(
        rows, total,
        total > 0 ? tr("%1 trong %2 dòng").arg(numberText(rows, m_language), numberText(total, m_language))
                  : tr("Đang đọc dữ liệu…"));
}

void ExportRun::finish()
{
    m_patience->stop();
    m_frames->stop();
    delete m_dialog;
    m_progress.reset();
}

} // namespace edesk
