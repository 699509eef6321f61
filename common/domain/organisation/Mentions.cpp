// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/Mentions.h"

#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Person.h"

namespace edesk {

Result<void> checkMentioned(const View &view, const ScopeSet &audience, const QList<Id> &people, Instant now)
{
    if (!view.isComplete())
        return {};
    for (const Id &id : people) {
        const auto person = view.load<Person>(id);
        if (!person)
            return person.error();
        const auto held = grantedScopes(view, id, now);
        if (!held)
            return held.error();
        if (!person->active || !audience.intersects(*held))
            return failure(ErrorCode::InvalidArgument, {person->fullName});
    }
    return {};
}

} // namespace edesk
