// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/Command.h"

namespace edesk {

qint64 Command::baseRevision(EntityKind kind, const Id &row) const
{
    for (const BaseRevision &base : bases) {
        if (base.kind == kind && base.id == row)
            return base.revision;
    }
    return 0;
}

} // namespace edesk
