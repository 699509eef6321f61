// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/ScannerBackend.h"

#ifdef EDESK_HAS_SANE
#include "client/scanning/SaneBackend.h"
#endif

namespace edesk {
#ifdef EDESK_HAS_SANE

std::unique_ptr<ScannerBackend> makeScannerBackend()
{
    return std::make_unique<SaneBackend>();
}

#else
namespace {

class NoBackend final : public ScannerBackend
{
public:
    Result<QList<ScanDevice>> devices() override { return QList<ScanDevice>(); }
    Result<QList<ScanSource>> sources(const QString &) override { return failure(ErrorCode::ScannerMissing); }
    Result<int> scan(const QString &, const ScanOptions &, ScanListener &) override
    {
        return failure(ErrorCode::ScannerMissing);
    }
};

} // namespace

std::unique_ptr<ScannerBackend> makeScannerBackend()
{
    return std::make_unique<NoBackend>();
}

#endif
} // namespace edesk
