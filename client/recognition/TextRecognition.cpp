// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/recognition/TextRecognition.h"

#include "client/session/Completion.h"

#include <QLoggingCategory>
#include <QThread>

#include <chrono>

namespace edesk {
namespace {

Q_LOGGING_CATEGORY(recognitionLog, "edesk.recognition")

constexpr std::chrono::milliseconds LongestFarewell{5000};

Result<QStringList> readAll(const RecognitionJob &job, const TextRecognition::OpenReader &open)
{
    // It may have waited for another scan.
    if (*job.isCancelled)
        return failure(ErrorCode::Cancelled);
    const Result<std::unique_ptr<TextReader>> reader = open();
    if (!reader)
        return reader.error();
    QStringList texts;
    for (int page = 0; page < job.pages; ++page) {
        const Result<QImage> picture = job.page(page);
        const Result<QString> text = picture ? (*reader)->read(*picture, *job.isCancelled) : QString();
        if (*job.isCancelled)
            return failure(ErrorCode::Cancelled);
        if (!text)
            qCWarning(recognitionLog) << "page" << page << text.error().cause;
        texts << (text ? *text : QString());
    }
    return texts;
}

} // namespace

TextRecognition::TextRecognition(OpenReader open, QObject *parent)
    : QObject(parent), m_open(std::move(open)), m_thread(std::make_unique<QThreadPool>())
{
    m_thread->setMaxThreadCount(1);
    m_thread->setThreadPriority(QThread::IdlePriority);
}

TextRecognition::~TextRecognition()
{
    for (const std::weak_ptr<std::atomic<bool>> &job : std::as_const(m_jobs)) {
        if (const auto isCancelled = job.lock())
            *isCancelled = true;
    }
    if (!m_thread->waitForDone(int(LongestFarewell.count()))) {
        qCWarning(recognitionLog) << "a page takes too long to be read and is left behind";
        static_cast<void>(m_thread.release());
    }
}

QFuture<Result<QStringList>> TextRecognition::read(const RecognitionJob &job)
{
    const Completion<QStringList> done;
    m_jobs.removeIf([](const std::weak_ptr<std::atomic<bool>> &other) { return other.expired(); });
    m_jobs.append(job.isCancelled);
    m_thread->start([done, job, open = m_open] { done.finish(readAll(job, open)); });
    whenFinished(done.future(), this, [this](const Result<QStringList> &texts) {
        if (texts || texts.error().code != ErrorCode::RecognitionUnavailable)
            return;
        if (!std::exchange(m_isTold, true))
            Q_EMIT unavailable(texts.error());
    });
    return done.future();
}

} // namespace edesk
