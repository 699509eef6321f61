// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Protocol.h"

namespace edesk::protocol {

QStringList capabilities()
{
    return {QStringLiteral("zstd"), QStringLiteral("push-rows"), QStringLiteral("repair"),
            QStringLiteral("files")};
}

} // namespace edesk::protocol
