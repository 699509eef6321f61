// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/KindCodec.h"

#include <utility>

namespace edesk::protocol {

EntityKind readKind(CborReader &reader)
{
    const qint64 number = reader.integer();
    if (!std::in_range<std::underlying_type_t<EntityKind>>(number)) {
        reader.fail();
        return EntityKind::None;
    }
    return static_cast<EntityKind>(number);
}

} // namespace edesk::protocol
