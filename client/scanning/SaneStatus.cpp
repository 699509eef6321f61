// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/SaneStatus.h"

#include "common/base/Result.h"

namespace edesk {
namespace {

ErrorCode codeOf(SANE_Status status)
{
    // Of SANE 1.1, which not every header declares.
    constexpr int warmingUp = 12;
    if (int(status) == warmingUp)
        return ErrorCode::ScannerBusy;
    switch (status) {
    case SANE_STATUS_CANCELLED:
        return ErrorCode::Cancelled;
    case SANE_STATUS_DEVICE_BUSY:
        return ErrorCode::ScannerBusy;
    case SANE_STATUS_JAMMED:
        return ErrorCode::ScannerJammed;
    case SANE_STATUS_NO_DOCS:
        return ErrorCode::ScannerOutOfPaper;
    case SANE_STATUS_COVER_OPEN:
        return ErrorCode::ScannerCoverOpen;
    case SANE_STATUS_ACCESS_DENIED:
        return ErrorCode::ScannerDenied;
    default:
        return ErrorCode::ScannerFailed;
    }
}

} // namespace

Error saneError(SANE_Status status, QLatin1StringView where)
{
    return failure(codeOf(status), {},
                   QStringLiteral("%1: %2").arg(where, QString::fromUtf8(sane_strstatus(status))));
}

} // namespace edesk
