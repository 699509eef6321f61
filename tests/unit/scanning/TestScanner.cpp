// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/scanning/TestScanner.h"

#include <QImage>
#include <QThread>

namespace edesk {

Result<QList<ScanSource>> TestScanner::sources(const QString &)
{
    return m_script->sources;
}

Result<int> TestScanner::scan(const QString &, const ScanOptions &options, ScanListener &listener)
{
    ++m_script->scans;
    m_script->options = options;
    int taken = 0;
    for (const QImage &page : std::as_const(m_script->pages)) {
        listener.advanced(0);
        while (!m_script->isGateOpen && !listener.isCancelled())
            QThread::yieldCurrentThread();
        if (listener.isCancelled())
            return failure(ErrorCode::Cancelled);
        EDESK_CHECK(listener.taken(page));
        ++taken;
    }
    return m_script->ending ? Result<int>(*m_script->ending) : Result<int>(taken);
}

QImage testPage(QSize millimetres, int dotsPerInch)
{
    constexpr double perInch = 25.4;
    QImage page(qRound(millimetres.width() * dotsPerInch / perInch),
                qRound(millimetres.height() * dotsPerInch / perInch), QImage::Format_Grayscale8);
    page.fill(Qt::white);
    constexpr int distance = 20;
    for (int y = distance; y < page.height(); y += distance)
        std::fill_n(page.scanLine(y) + distance, page.width() - 2 * distance, uchar(0));
    page.setDotsPerMeterX(qRound(dotsPerInch * 1000 / perInch));
    page.setDotsPerMeterY(page.dotsPerMeterX());
    return page;
}

} // namespace edesk
