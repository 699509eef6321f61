// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/StateTable.h"

#include <algorithm>

namespace edesk {

Result<int> StateTable::step(int from, QLatin1StringView action, unsigned who) const
{
    unsigned allowed = 0;
    for (const Transition &line : transitions) {
        if (action != QLatin1StringView(line.action))
            continue;
        allowed |= line.who;
        if (line.from == from && (line.who & who) != 0)
            return line.to;
    }
    if ((allowed & who) == 0) {
        const auto part =
            std::find_if(parts.begin(), parts.end(), [&](const Part &p) { return (p.bit & allowed) != 0; });
        if (part == parts.end() || !part->term)
            return failure(ErrorCode::NotAllowed);
        return failure(ErrorCode::OnlyFor, {QString::fromLatin1(part->term)});
    }
    const auto state =
        std::find_if(states.begin(), states.end(), [&](const Choice &s) { return s.value == from; });
    return failure(
        ErrorCode::WrongState,
        {state == states.end() ? QString() : QLatin1StringView(termPrefix) + QLatin1StringView(state->key)});
}

bool StateTable::allows(int from, QLatin1StringView action, unsigned who) const
{
    return step(from, action, who).ok();
}

} // namespace edesk
