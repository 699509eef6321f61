// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/SearchKey.h"

namespace edesk {

QString searchKey(const EntityType &type, const Id &id)
{
    return type.tableName() + QLatin1Char('/') + id.toString();
}

QList<Id> idsOfSearchKeys(const QStringList &keys, const EntityType &type)
{
    const QString beginning = type.tableName() + QLatin1Char('/');
    QList<Id> ids;
    for (const QString &key : keys) {
        const Id id = key.startsWith(beginning) ? Id::fromString(key.mid(beginning.size())) : Id();
        if (!id.isNull())
            ids.append(id);
    }
    return ids;
}

} // namespace edesk
