// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/ScannerBackend.h"

namespace edesk {

/// The scanners that SANE knows, attached and in the network. SANE is one for the whole program: there is one
/// of this at a time.
class SaneBackend final : public ScannerBackend
{
public:
    SaneBackend() = default;
    ~SaneBackend() override;
    SaneBackend(const SaneBackend &) = delete;
    SaneBackend &operator=(const SaneBackend &) = delete;

    Result<QList<ScanDevice>> devices() override;
    Result<QList<ScanSource>> sources(const QString &device) override;
    Result<int> scan(const QString &device, const ScanOptions &options, ScanListener &listener) override;

private:
    Result<void> begin();

    bool m_isBegun = false;
};

} // namespace edesk
