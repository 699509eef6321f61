// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/View.h"

namespace edesk {

Error View::missing(const EntityType &type, const Id &id) const
{
    if (!isComplete())
        return failure(ErrorCode::Undecided);
    return failure(ErrorCode::NotFound, {type.tableName(), id.toString()});
}

} // namespace edesk
