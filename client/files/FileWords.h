// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/files/AttachedFile.h"
#include "client/replica/TransferStatus.h"
#include "client/ui/PillSpec.h"
#include "client/ui/SendState.h"

namespace edesk {

/// "2,1 MB".
QString sizeText(qint64 bytes, Language language);
/// "2,1 MB · Lê Văn Bình · 18/11 08:05 · bản 2".
QString fileDetails(const AttachedFile &file, Instant now, Language language);

/// Where the contents of a file are.
struct FileStanding
{
    /// Chờ gửi, Đang gửi 40 %, Đã gửi, Chưa tải, Đang tải 40 %, Lỗi; without a text when there is nothing to
    /// say.
    PillSpec pill = {};
    /// Why it did not get where it was to go.
    std::optional<Error> error = std::nullopt;
};

/// `sending` is that of the command that brought the file in; `transfer` the last word on its contents.
FileStanding standingOf(const AttachedFile &file, SendState sending,
                        const std::optional<TransferStatus> &transfer);
/// Whether the contents are on their way now.
bool isMoving(const std::optional<TransferStatus> &transfer);
/// Whether the desk tries again by itself once it can: the network is away, somebody cancelled.
bool isPassing(const Error &error);

} // namespace edesk
