// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/Scanner.h"

#include "client/session/Completion.h"

#include <QImage>
#include <QLoggingCategory>
#include <QPointer>

#include <atomic>
#include <chrono>

namespace edesk {
namespace {

Q_LOGGING_CATEGORY(scanningLog, "edesk.scanning")

constexpr std::chrono::milliseconds LongestFarewell{3000};

} // namespace

/// One scan, shared by the window's thread and the scanner's.
class Scanner::Run final : public ScanListener
{
public:
    Run(Scanner &scanner, const PageFolder &folder) : m_scanner(scanner), m_folder(folder) {}

    void cancel() { m_isCancelled = true; }
    /// The scanner goes: nobody is to be told any more. Waits for no page, only for a telling at hand.
    void leave()
    {
        cancel();
        const QMutexLocker lock(&m_mutex);
        m_hasLeft = true;
    }

    bool isCancelled() const override { return m_isCancelled; }
    void advanced(int percent) override
    {
        if (std::exchange(m_percent, percent) != percent)
            tell([percent](Scanner &scanner) { Q_EMIT scanner.advanced(percent); });
    }
    Result<void> taken(const QImage &image) override
    {
        const Result<ScannedPage> page = m_folder.keep(image);
        if (!page)
            return page.error();
        tell([page = *page](Scanner &scanner) { Q_EMIT scanner.pageKept(page); });
        return {};
    }

private:
    template <typename Telling>
    void tell(Telling telling)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_hasLeft)
            return;
        QMetaObject::invokeMethod(
            &m_scanner, [&scanner = m_scanner, telling = std::move(telling)] { telling(scanner); },
            Qt::QueuedConnection);
    }

    Scanner &m_scanner;
    PageFolder m_folder;
    QMutex m_mutex;
    bool m_hasLeft = false;
    int m_percent = -2;
    std::atomic<bool> m_isCancelled = false;
};

Scanner::Scanner(std::unique_ptr<ScannerBackend> backend, QObject *parent)
    : QObject(parent), m_backend(std::move(backend)), m_thread(std::make_unique<QThreadPool>())
{
    // Drivers are not made to be used by several threads, some not even by one after the other.
    m_thread->setMaxThreadCount(1);
    m_thread->setExpiryTimeout(-1);
}

Scanner::~Scanner()
{
    if (m_run)
        m_run->leave();
    // Closed where it was used.
    m_thread->start([backend = std::move(m_backend)]() mutable { backend.reset(); });
    if (!m_thread->waitForDone(int(LongestFarewell.count()))) {
        qCWarning(scanningLog) << "a scanner's driver does not come back and is left behind";
        static_cast<void>(m_thread.release());
    }
}

template <typename T, typename Work>
QFuture<Result<T>> Scanner::inThread(Work work)
{
    const Completion<T> done;
    m_thread->start([done, work = std::move(work), backend = m_backend]() mutable {
        Result<T> result = work(*backend);
        backend.reset();
        done.finish(std::move(result));
    });
    return done.future();
}

QFuture<Result<QList<ScanDevice>>> Scanner::devices()
{
    return inThread<QList<ScanDevice>>([](ScannerBackend &backend) { return backend.devices(); });
}

QFuture<Result<QList<ScanSource>>> Scanner::sources(const QString &device)
{
    return inThread<QList<ScanSource>>([device](ScannerBackend &backend) { return backend.sources(device); });
}

QFuture<Result<int>> Scanner::scan(const QString &device, const ScanOptions &options,
                                   const PageFolder &folder)
{
    Q_ASSERT(!isScanning());
    m_run = std::make_shared<Run>(*this, folder);
    const auto done = inThread<int>([run = m_run, device, options](ScannerBackend &backend) {
        return run->isCancelled() ? Result<int>(failure(ErrorCode::Cancelled))
                                  : backend.scan(device, options, *run);
    });
    // Before whoever waits for the same end hears of it, another scan may begin.
    whenFinished(done, this, [this](const Result<int> &result) {
        m_run.reset();
        if (!result && result.error().code != ErrorCode::Cancelled)
            qCWarning(scanningLog) << errorKey(result.error().code) << result.error().cause;
        Q_EMIT ended();
    });
    return done;
}

void Scanner::cancel()
{
    if (m_run)
        m_run->cancel();
}

} // namespace edesk
