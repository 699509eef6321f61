// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/PageFolder.h"
#include "client/scanning/ScannerBackend.h"
#include "common/base/Result.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace edesk {

/// The scanners of this computer for the window, which never waits for them: what is asked of them is done in
/// a thread of its own, one after the other.
class Scanner : public QObject
{
    Q_OBJECT

public:
    explicit Scanner(std::unique_ptr<ScannerBackend> backend, QObject *parent = nullptr);
    /// Cancels. A driver that does not come back within a few seconds is left to itself.
    ~Scanner() override;

    /// Those that answer now. While a scan runs this waits for its end.
    QFuture<Result<QList<ScanDevice>>> devices();
    /// Where a device can take pages from.
    QFuture<Result<QList<ScanSource>>> sources(const QString &device);

    /// Starts to scan into a folder, and answers the number of pages at the end, as ScannerBackend::scan. Not
    /// while a scan runs. Each page is told when it is on the disk; when it cannot be kept the scan ends.
    QFuture<Result<int>> scan(const QString &device, const ScanOptions &options, const PageFolder &folder);
    /// The scan ends as soon as the device lets it; what is kept by then stays.
    void cancel();
    bool isScanning() const { return m_run != nullptr; }

Q_SIGNALS:
    /// How much of the page at hand is read, 0 to 100; -1 while its length is not known. At most once for
    /// each hundredth.
    void advanced(int percent);
    void pageKept(const edesk::ScannedPage &page);
    /// The scan is over, with its pages or without: another may begin.
    void ended();

private:
    class Run;

    template <typename T, typename Work>
    QFuture<Result<T>> inThread(Work work);

    std::shared_ptr<ScannerBackend> m_backend;
    std::unique_ptr<QThreadPool> m_thread;
    std::shared_ptr<Run> m_run;
};

} // namespace edesk
