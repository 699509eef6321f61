// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/recognition/RecognitionJob.h"
#include "client/recognition/TextReader.h"

#include <QFuture>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

namespace edesk {

/// Reads the text of scans for the search, one scan after the other, in a thread that only has the time
/// nobody else wants.
class TextRecognition : public QObject
{
    Q_OBJECT

public:
    using OpenReader = std::function<Result<std::unique_ptr<TextReader>>()>;

    /// `open` is called in the other thread; a reader lives for one scan, as it is large.
    explicit TextRecognition(OpenReader open = &makeTextReader, QObject *parent = nullptr);
    /// Cancels what runs and what waits.
    ~TextRecognition() override;

    /// The text of each page, as many as the job has. RecognitionUnavailable when this computer cannot,
    /// Cancelled.
    QFuture<Result<QStringList>> read(const RecognitionJob &job);

Q_SIGNALS:
    /// This computer cannot read text; told once, however many scans are asked about.
    void unavailable(const edesk::Error &error);

private:
    OpenReader m_open;
    std::unique_ptr<QThreadPool> m_thread;
    /// The flags of those that wait or run.
    QList<std::weak_ptr<std::atomic<bool>>> m_jobs;
    bool m_isTold = false;
};

} // namespace edesk
