// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/SaneBatch.h"

#include "client/scanning/BlackAndWhite.h"
#include "client/scanning/SaneDevice.h"
#include "client/scanning/SaneImage.h"
#include "client/scanning/SaneStatus.h"

#include <QScopeGuard>

#include <array>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t ChunkSize = 64 * 1024;
constexpr double InchesPerMetre = 1000 / 25.4;

} // namespace

SaneBatch::SaneBatch(const SaneDevice &device, const ScanOptions &options, double dpi, ScanListener &listener)
    : m_device(device), m_options(options), m_dpi(dpi), m_listener(listener)
{
}

Result<int> SaneBatch::run()
{
    // Ends the batch for the device too: the feeder lets go of the next sheet.
    const auto ended = qScopeGuard([this] { sane_cancel(m_device.handle()); });
    for (int pages = 0;; ++pages) {
        if (m_listener.isCancelled())
            return failure(ErrorCode::Cancelled);
        const Result<bool> taken = takePage(pages == 0);
        if (!taken)
            return taken.error();
        if (!*taken)
            return pages;
        if (m_options.source == ScanSource::Flatbed)
            return pages + 1;
    }
}

/// False when the feeder holds no further page.
Result<bool> SaneBatch::takePage(bool isFirst)
{
    SaneImage image;
    SANE_Parameters parameters = {};
    do {
        const SANE_Status started = sane_start(m_device.handle());
        if (started == SANE_STATUS_NO_DOCS && !isFirst && image.isEmpty())
            return false;
        if (started != SANE_STATUS_GOOD)
            return saneError(started, "sane_start"_L1);
        const SANE_Status described = sane_get_parameters(m_device.handle(), &parameters);
        if (described != SANE_STATUS_GOOD)
            return saneError(described, "sane_get_parameters"_L1);
        EDESK_CHECK(image.beginFrame(parameters));
        EDESK_CHECK(readFrame(image));
        EDESK_CHECK(image.endFrame());
    } while (!parameters.last_frame);
    const QImage page = finished(image);
    if (page.isNull())
        return failure(ErrorCode::ScanCutOff, {}, u"a colour is missing, or there is no memory"_s);
    EDESK_CHECK(m_listener.taken(page));
    return true;
}

Result<void> SaneBatch::readFrame(SaneImage &image)
{
    std::array<SANE_Byte, ChunkSize> chunk;
    for (;;) {
        if (m_listener.isCancelled())
            return failure(ErrorCode::Cancelled);
        SANE_Int size = 0;
        const SANE_Status status = sane_read(m_device.handle(), chunk.data(), SANE_Int(chunk.size()), &size);
        if (status == SANE_STATUS_EOF)
            return {};
        // The line went dead with a part of the page here; before that the device has its own trouble.
        if (status == SANE_STATUS_IO_ERROR && !image.isEmpty())
            return failure(ErrorCode::ScanCutOff, {}, u"sane_read: input or output error"_s);
        if (status != SANE_STATUS_GOOD)
            return saneError(status, "sane_read"_L1);
        EDESK_CHECK(image.append(chunk.data(), size));
        m_listener.advanced(image.percent());
    }
}

QImage SaneBatch::finished(const SaneImage &image) const
{
    QImage page = image.image();
    if (m_options.colour == ScanColour::BlackAndWhite)
        page = blackAndWhite(page);
    const int dotsPerMetre = qRound(m_dpi * InchesPerMetre);
    page.setDotsPerMeterX(dotsPerMetre);
    page.setDotsPerMeterY(dotsPerMetre);
    return page;
}

} // namespace edesk
