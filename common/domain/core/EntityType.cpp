// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/EntityType.h"

#include <algorithm>

namespace edesk {

int EntityType::indexOf(QStringView name) const
{
    const auto it = std::find_if(fields.begin(), fields.end(), [name](const Field &field) {
        return name == QLatin1StringView(field.name);
    });
    return it == fields.end() ? -1 : int(it - fields.begin());
}

bool EntityType::isSearched() const
{
    return std::any_of(fields.begin(), fields.end(),
                       [](const Field &field) { return field.options.searched; });
}

} // namespace edesk
