// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/content/ContentRef.h"

namespace edesk {

bool holdsContent(const EntityType &type)
{
    return type.indexOf(u"content") >= 0 && type.indexOf(u"media_type") >= 0 &&
           type.indexOf(u"added_by_id") >= 0 && type.indexOf(u"removed") >= 0;
}

std::vector<const EntityType *> contentKinds(const Catalogue &catalogue)
{
    std::vector<const EntityType *> kinds;
    for (const EntityType *type : catalogue.entities()) {
        if (holdsContent(*type))
            kinds.push_back(type);
    }
    return kinds;
}

std::optional<HeldContent> contentOf(const Record &row)
{
    const EntityType &type = row.type();
    if (!holdsContent(type))
        return {};
    HeldContent held;
    held.ref.content = row.textAt(type.indexOf(u"content"));
    held.ref.name = row.textAt(type.indexOf(u"name"));
    held.ref.size = row.integerAt(type.indexOf(u"size"));
    held.ref.mediaType = row.textAt(type.indexOf(u"media_type"));
    held.addedBy = row.idAt(type.indexOf(u"added_by_id"));
    held.removed = row.integerAt(type.indexOf(u"removed")) != 0;
    return held;
}

} // namespace edesk
