// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/Router.h"

#include "server/sync/HttpAnswer.h"

#include <QLoggingCategory>

namespace edesk {
namespace {

Q_LOGGING_CATEGORY(log, "edesk.server.request")

constexpr char unknownRoute[] = "other";
constexpr QByteArrayView bearer("Bearer ");

bool matches(const QByteArray &method, const QByteArray &wanted)
{
    return method == wanted || (method == "HEAD" && wanted == "GET");
}

/// The completion with its measurement.
http::Completion measured(http::Completion completion, Metrics &metrics, const QByteArray &route)
{
    const auto begun = std::chrono::steady_clock::now();
    return [completion = std::move(completion), &metrics, route, begun](http::Response response) {
        const auto took = std::chrono::steady_clock::now() - begun;
        metrics.answered(route, response.status, std::chrono::duration_cast<std::chrono::microseconds>(took));
        completion(std::move(response));
    };
}

} // namespace

struct Router::Pending
{
    Call call;
    http::Completion completion;
};

Router::Router(Authenticator &authenticator, WorkerPool &pool, Metrics &metrics)
    : m_authenticator(&authenticator), m_pool(&pool), m_metrics(&metrics)
{
}

void Router::add(const QByteArray &method, const QByteArray &path, Access access, Route route)
{
    m_routes.insert(path, {path, method, access, std::move(route), {}});
}

void Router::addDirect(const QByteArray &path, DirectRoute route)
{
    m_routes.insert(path, {path, "GET", Access::Open, {}, std::move(route)});
}

void Router::handle(http::Request request, http::Completion completion)
{
    const qsizetype query = request.target.indexOf('?');
    const QByteArray path = query < 0 ? request.target : request.target.left(query);
    const auto found = m_routes.constFind(path);
    if (found == m_routes.constEnd()) {
        const Error error = failure(ErrorCode::NotFound, {QString::fromUtf8(path.left(100))});
        measured(std::move(completion), *m_metrics, unknownRoute)(HttpAnswer::refusal(error));
        return;
    }
    const Entry &entry = found.value();
    http::Completion answer = measured(std::move(completion), *m_metrics, entry.path);
    if (!matches(request.method, entry.method)) {
        http::Response response = HttpAnswer::refusal(failure(ErrorCode::Malformed), 405);
        response.headers.append({"Allow", entry.method});
        answer(std::move(response));
        return;
    }
    if (entry.direct) {
        answer(entry.direct(request));
        return;
    }
    auto pending = std::make_shared<Pending>();
    pending->call.request = std::move(request);
    pending->call.answerLater = answer;
    pending->completion = std::move(answer);
    queue(entry, pending);
}

void Router::queue(const Entry &entry, const std::shared_ptr<Pending> &pending)
{
    const auto work = [this, &entry, pending](Database &database) { return run(entry, *pending, database); };
    const auto unreachable = [pending](const Error &error) {
        qCWarning(log).noquote() << "no connection to the store:" << error.cause;
        pending->completion(HttpAnswer::refusal(error));
    };
    if (!m_pool->submit(work, unreachable))
        pending->completion(HttpAnswer::refusal(failure(ErrorCode::ServerBusy)));
}

Result<void> Router::run(const Entry &entry, Pending &pending, Database &database)
{
    Result<void> admitted = authenticate(entry, pending.call, database);
    if (!admitted) {
        pending.completion(HttpAnswer::refusal(admitted.error()));
        return admitted;
    }
    auto answer = entry.route(database, pending.call);
    if (!answer) {
        const http::Response response = HttpAnswer::refusal(answer.error());
        if (response.status >= 500)
            qCWarning(log).noquote() << entry.path << errorKey(answer.error().code) << answer.error().cause;
        pending.completion(response);
        return answer.error();
    }
    if (*answer)
        pending.completion(std::move(**answer));
    return pending.call.afterwards ? pending.call.afterwards(database) : Result<void>();
}

Result<void> Router::authenticate(const Entry &entry, Call &call, Database &database)
{
    if (entry.access == Access::Open)
        return {};
    const QByteArrayView authorization(call.request.authorization);
    if (!authorization.startsWith(bearer))
        return failure(ErrorCode::SessionExpired);
    auto principal = m_authenticator->authenticate(database, authorization.sliced(bearer.size()));
    if (!principal)
        return principal.error();
    if (principal->mustChangePassword && entry.access != Access::AnyPassword)
        return failure(ErrorCode::PasswordExpired);
    call.principal = *principal;
    return {};
}

} // namespace edesk
