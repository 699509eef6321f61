// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DeskLink.h"

#include <QUrl>

namespace edesk {
namespace {

const QString scheme = QStringLiteral("edesk");
constexpr qsizetype longest = 200;

} // namespace

QString deskLink(const Catalogue &catalogue, const EntityRef &row)
{
    const EntityType *type = catalogue.entity(row.kind);
    return type ? QStringLiteral("%1://%2/%3").arg(scheme, type->tableName(), row.id.toString()) : QString();
}

std::optional<EntityRef> deskLinkTarget(const Catalogue &catalogue, const QString &link)
{
    if (link.size() > longest)
        return std::nullopt;
    const QUrl url(link, QUrl::StrictMode);
    const bool plain = url.isValid() && url.scheme() == scheme && !url.hasQuery() && !url.hasFragment() &&
                       url.userInfo().isEmpty() && url.port() < 0;
    const Id id = Id::fromString(url.path().mid(1));
    if (!plain || id.isNull())
        return std::nullopt;
    for (const EntityType *type : catalogue.entities()) {
        if (type->tableName() == url.host())
            return EntityRef{type->kind, id};
    }
    return std::nullopt;
}

} // namespace edesk
