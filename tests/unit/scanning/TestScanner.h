// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/ScannerBackend.h"

#include <QMutex>
#include <QWaitCondition>

#include <atomic>

namespace edesk {

/// What a back-end under a test does, set by the test and read by the scanner's thread.
struct TestScannerScript
{
    QList<ScanDevice> devices;
    QList<ScanSource> sources;
    /// The pages of the feeder.
    QList<QImage> pages;
    /// How the scan ends after them; the number of pages without one.
    std::optional<Error> ending;
    /// Before each page the scan waits until the gate opens, or it is cancelled.
    std::atomic<bool> isGateOpen = true;
    std::atomic<int> scans = 0;
    std::atomic<bool> isGone = false;
    ScanOptions options;
};

/// A scanner that takes what the test gives it.
class TestScanner final : public ScannerBackend
{
public:
    explicit TestScanner(std::shared_ptr<TestScannerScript> script) : m_script(std::move(script)) {}
    ~TestScanner() override { m_script->isGone = true; }

    Result<QList<ScanDevice>> devices() override { return m_script->devices; }
    Result<QList<ScanSource>> sources(const QString &device) override;
    Result<int> scan(const QString &device, const ScanOptions &options, ScanListener &listener) override;

private:
    std::shared_ptr<TestScannerScript> m_script;
};

/// A page of a scan: white, with black lines, so large at 100 dots per inch.
QImage testPage(QSize millimetres = {210, 297}, int dotsPerInch = 100);

} // namespace edesk
