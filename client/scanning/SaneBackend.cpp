// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/SaneBackend.h"

#include "client/scanning/SaneBatch.h"
#include "client/scanning/SaneDevice.h"
#include "client/scanning/SaneSettings.h"
#include "client/scanning/SaneStatus.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

QString nameOf(const SANE_Device &device)
{
    const QString model = QString::fromUtf8(device.model);
    const QString vendor = QString::fromUtf8(device.vendor);
    const bool isNamed =
        vendor.isEmpty() || vendor == "Noname"_L1 || model.startsWith(vendor, Qt::CaseInsensitive);
    return isNamed ? model : vendor + u' ' + model;
}

} // namespace

SaneBackend::~SaneBackend()
{
    if (m_isBegun)
        sane_exit();
}

Result<void> SaneBackend::begin()
{
    if (m_isBegun)
        return {};
    const SANE_Status status = sane_init(nullptr, nullptr);
    if (status != SANE_STATUS_GOOD)
        return saneError(status, "sane_init"_L1);
    m_isBegun = true;
    return {};
}

Result<QList<ScanDevice>> SaneBackend::devices()
{
    EDESK_CHECK(begin());
    const SANE_Device **found = nullptr;
    const SANE_Status status = sane_get_devices(&found, SANE_FALSE);
    if (status != SANE_STATUS_GOOD)
        return saneError(status, "sane_get_devices"_L1);
    QList<ScanDevice> devices;
    for (; found && *found; ++found) {
        // Cameras are no scanners.
        if (!QByteArrayView((*found)->name).startsWith("v4l:"))
            devices.append({QString::fromUtf8((*found)->name), nameOf(**found)});
    }
    return devices;
}

Result<QList<ScanSource>> SaneBackend::sources(const QString &device)
{
    EDESK_CHECK(begin());
    const Result<SaneDevice> opened = SaneDevice::open(device);
    if (!opened)
        return opened.error();
    return saneSources(*opened);
}

Result<int> SaneBackend::scan(const QString &device, const ScanOptions &options, ScanListener &listener)
{
    EDESK_CHECK(begin());
    const Result<SaneDevice> opened = SaneDevice::open(device);
    if (!opened)
        return opened.error();
    const Result<double> dpi = applyToSane(*opened, options);
    if (!dpi)
        return dpi.error();
    return SaneBatch(*opened, options, *dpi, listener).run();
}

} // namespace edesk
