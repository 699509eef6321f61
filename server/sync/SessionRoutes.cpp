// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/SessionRoutes.h"

#include "common/protocol/Protocol.h"
#include "server/sync/HttpAnswer.h"

namespace edesk {
namespace {

std::optional<http::Response> grantAnswer(const protocol::SessionGrant &grant)
{
    return HttpAnswer::cbor(protocol::encode(grant));
}

} // namespace

SessionRoutes::SessionRoutes(Authenticator &authenticator, Subscribers &subscribers, Metrics &metrics)
    : m_authenticator(&authenticator), m_subscribers(&subscribers), m_metrics(&metrics)
{
    m_metrics->describe("edesk_sign_ins_refused_total", "Sign-ins refused, by reason.");
}

void SessionRoutes::addTo(Router &router)
{
    const auto add = [&](const char *path, Router::Access access,
                         Answer (SessionRoutes::*route)(Database &, Router::Call &)) {
        router.add("POST", path, access, [this, route](Database &database, Router::Call &call) {
            return (this->*route)(database, call);
        });
    };
    add(protocol::signInPath, Router::Access::Open, &SessionRoutes::signIn);
    add(protocol::refreshPath, Router::Access::Open, &SessionRoutes::refresh);
    add(protocol::signOutPath, Router::Access::AnyPassword, &SessionRoutes::signOut);
    add(protocol::passwordPath, Router::Access::AnyPassword, &SessionRoutes::changePassword);
}

SessionRoutes::Answer SessionRoutes::signIn(Database &database, Router::Call &call)
{
    auto request = protocol::decode<protocol::SignIn>(call.request.body);
    if (!request)
        return request.error();
    const auto grant =
        m_authenticator->signIn(database, *request, QString::fromLatin1(call.request.peerAddress));
    wipe(request->password);
    if (!grant) {
        m_metrics->add("edesk_sign_ins_refused_total",
                       "code=\"" + errorKey(grant.error().code).toUtf8() + '"');
        return grant.error();
    }
    return grantAnswer(*grant);
}

SessionRoutes::Answer SessionRoutes::refresh(Database &database, Router::Call &call)
{
    const auto request = protocol::decode<protocol::Refresh>(call.request.body);
    if (!request)
        return request.error();
    const auto grant = m_authenticator->refresh(database, request->refreshToken);
    if (!grant)
        return grant.error();
    return grantAnswer(*grant);
}

SessionRoutes::Answer SessionRoutes::signOut(Database &database, Router::Call &call)
{
    EDESK_CHECK(m_authenticator->signOut(database, call.principal));
    m_subscribers->endSessions([&](const Principal &p) { return p.family == call.principal.family; });
    return std::optional(HttpAnswer::empty());
}

SessionRoutes::Answer SessionRoutes::changePassword(Database &database, Router::Call &call)
{
    auto request = protocol::decode<protocol::PasswordChange>(call.request.body);
    if (!request)
        return request.error();
    const auto changed = m_authenticator->changePassword(database, call.principal, *request);
    wipe(request->current);
    wipe(request->next);
    if (!changed)
        return changed.error();
    m_subscribers->endSessions([&](const Principal &p) {
        return p.account == call.principal.account && p.family != call.principal.family;
    });
    return std::optional(HttpAnswer::empty());
}

Result<void> SessionRoutes::endStale(Database &database)
{
    QSet<Id> over;
    for (const Principal &principal : m_subscribers->sessions()) {
        const auto mayWork = m_authenticator->mayWork(database, principal.family);
        if (!mayWork)
            return mayWork.error();
        if (!*mayWork)
            over.insert(principal.family);
    }
    if (!over.isEmpty())
        m_subscribers->endSessions([&](const Principal &p) { return over.contains(p.family); });
    return {};
}

} // namespace edesk
