// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ContentRoutes.h"

#include "common/protocol/Protocol.h"
#include "server/sync/HttpAnswer.h"

#include <QUrlQuery>

namespace edesk {
namespace {

QUrlQuery queryOf(const http::Request &request)
{
    const qsizetype mark = request.target.indexOf('?');
    return QUrlQuery(mark < 0 ? QString() : QString::fromLatin1(request.target.mid(mark + 1)));
}

QString textOf(const QUrlQuery &query, const char *name)
{
    return query.queryItemValue(QString::fromLatin1(name));
}

qint64 numberOf(const QUrlQuery &query, const char *name)
{
    bool isNumber = false;
    const qint64 number = textOf(query, name).toLongLong(&isNumber);
    return isNumber ? number : -1;
}

} // namespace

ContentRoutes::ContentRoutes(ContentIntake &intake, ContentAccess &access, ContentFolder folder)
    : m_intake(&intake), m_access(&access), m_folder(std::move(folder))
{
}

bool ContentRoutes::takes(const QByteArray &target)
{
    const QByteArrayView path(protocol::contentPath);
    return target.startsWith(path) &&
           (target.size() == path.size() || target[path.size()] == '/' || target[path.size()] == '?');
}

void ContentRoutes::addTo(Router &router)
{
    const auto add = [&](const char *method, const char *path,
                         Answer (ContentRoutes::*route)(Database &, Router::Call &)) {
        router.add(
            method, path, Router::Access::SignedIn,
            [this, route](Database &database, Router::Call &call) { return (this->*route)(database, call); });
    };
    add("POST", protocol::contentOfferPath, &ContentRoutes::offer);
    add("POST", protocol::contentPartPath, &ContentRoutes::part);
    add("GET", protocol::contentPath, &ContentRoutes::read);
}

ContentRoutes::Answer ContentRoutes::offer(Database &database, Router::Call &call)
{
    const auto offer = protocol::decode<protocol::ContentOffer>(call.request.body);
    if (!offer)
        return offer.error();
    const auto status = m_intake->offer(database, call.principal.person, *offer);
    if (!status)
        return status.error();
    return std::optional(HttpAnswer::cbor(protocol::encode(*status)));
}

ContentRoutes::Answer ContentRoutes::part(Database &, Router::Call &call)
{
    const QUrlQuery query = queryOf(call.request);
    const auto status = m_intake->takePart(call.principal.person, textOf(query, "content"),
                                           numberOf(query, "size"), numberOf(query, "at"), call.request.body);
    if (!status)
        return status.error();
    return std::optional(HttpAnswer::cbor(protocol::encode(*status)));
}

ContentRoutes::Answer ContentRoutes::read(Database &database, Router::Call &call)
{
    const QUrlQuery query = queryOf(call.request);
    const qint64 kind = numberOf(query, "kind");
    const Id row = Id::fromString(textOf(query, "row"));
    if (kind < 0 || kind > 255 || row.isNull())
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("content")});
    const auto ref = m_access->open(database, call.principal.person, static_cast<EntityKind>(kind), row);
    if (!ref)
        return ref.error();
    // The table says it is here: then another server's folder has it, or it was lost.
    if (!m_folder.holds(ref->content, ref->size))
        return failure(ErrorCode::FileNotHere, {ref->name});
    http::Response response;
    response.type = "application/octet-stream";
    response.filePath = m_folder.wholePath(ref->content);
    response.headers = {{"ETag", '"' + ref->content.toLatin1() + '"'},
                        {"Cache-Control", "no-store"},
                        {"X-Content-Type-Options", "nosniff"}};
    return std::optional(response);
}

} // namespace edesk
