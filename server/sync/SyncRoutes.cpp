// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/SyncRoutes.h"

#include "common/protocol/Protocol.h"
#include "server/sync/ChecksumService.h"
#include "server/sync/HttpAnswer.h"
#include "server/sync/Installation.h"

#include <algorithm>

namespace edesk {
namespace {

constexpr qint64 pollMs = 25'000;

std::optional<http::Response> answer(const QByteArray &body)
{
    return HttpAnswer::cbor(body);
}

} // namespace

SyncRoutes::SyncRoutes(const Parts &parts) : m_parts(parts), m_schemaHash(parts.catalogue.schemaHash())
{
    m_parts.metrics.describe("edesk_commands_total", "Commands decided, by outcome.");
    m_parts.metrics.describe("edesk_pages_total", "Pages answered to pulls.");
    m_parts.metrics.describe("edesk_page_bytes_total", "Bytes of pages answered to pulls.");
}

void SyncRoutes::addTo(Router &router)
{
    const auto add = [&](const char *method, const char *path, Router::Access access,
                         Answer (SyncRoutes::*route)(Database &, Router::Call &)) {
        router.add(method, path, access, [this, route](Database &database, Router::Call &call) {
            return (this->*route)(database, call);
        });
    };
    add("POST", protocol::helloPath, Router::Access::Open, &SyncRoutes::hello);
    add("POST", protocol::commandsPath, Router::Access::SignedIn, &SyncRoutes::commands);
    add("POST", protocol::pullPath, Router::Access::SignedIn, &SyncRoutes::pull);
    add("GET", protocol::eventsPath, Router::Access::SignedIn, &SyncRoutes::events);
    add("POST", protocol::pollPath, Router::Access::SignedIn, &SyncRoutes::poll);
    add("POST", protocol::checksumsPath, Router::Access::SignedIn, &SyncRoutes::sums);
    add("POST", protocol::bucketPath, Router::Access::SignedIn, &SyncRoutes::bucket);
    add("POST", protocol::rowsPath, Router::Access::SignedIn, &SyncRoutes::rows);
}

SyncRoutes::Answer SyncRoutes::hello(Database &database, Router::Call &call)
{
    const auto request = protocol::decode<protocol::Hello>(call.request.body);
    if (!request)
        return request.error();
    if (request->version < protocol::oldestVersion)
        return failure(ErrorCode::VersionUnsupported);
    const auto epoch = Installation(database).epoch();
    if (!epoch)
        return epoch.error();
    protocol::Welcome welcome;
    welcome.version = protocol::version;
    welcome.oldestVersion = protocol::oldestVersion;
    welcome.epoch = *epoch;
    welcome.capabilities = protocol::capabilities().join(QLatin1Char(' '));
    welcome.schemaHash = qint64(m_schemaHash);
    welcome.now = m_parts.clock.now();
    return answer(protocol::encode(welcome));
}

SyncRoutes::Answer SyncRoutes::commands(Database &database, Router::Call &call)
{
    const auto batch = protocol::decodeBatch(call.request.body, m_parts.catalogue);
    if (!batch)
        return batch.error();
    const auto outcome =
        m_parts.intake.decide(database, call.principal.person, call.principal.device, *batch);
    if (!outcome) {
        if (outcome.error().code == ErrorCode::DeviceCloned) {
            EDESK_CHECK(m_parts.authenticator.blockDevice(database, call.principal.device));
            m_parts.subscribers.endSessions(
                [&](const Principal &p) { return p.device == call.principal.device; });
        }
        return outcome.error();
    }
    countAnswers(outcome->answers);
    call.afterwards = [this, changes = outcome->changes](Database &db) {
        return m_parts.publisher.publishOwn(db, changes);
    };
    return answer(protocol::encodeAnswers(outcome->answers));
}

void SyncRoutes::countAnswers(const std::vector<protocol::Answer> &answers)
{
    for (const protocol::Answer &one : answers) {
        const QByteArray code = one.refusal ? errorKey(one.refusal->code).toUtf8() : QByteArray("ok");
        m_parts.metrics.add("edesk_commands_total", "code=\"" + code + '"');
    }
}

SyncRoutes::Answer SyncRoutes::pull(Database &database, Router::Call &call)
{
    const auto request = protocol::decodePull(call.request.body);
    if (!request)
        return request.error();
    const auto page = m_parts.pages.pull(database, call.principal.person, *request);
    if (!page)
        return page.error();
    m_parts.metrics.add("edesk_pages_total");
    m_parts.metrics.add("edesk_page_bytes_total", {}, quint64(page->size()));
    return answer(*page);
}

SyncRoutes::Answer SyncRoutes::events(Database &database, Router::Call &call)
{
    const auto scopes = m_parts.publisher.scopesOf(database, call.principal.person);
    if (!scopes)
        return scopes.error();
    http::Response response;
    response.type = "text/event-stream";
    response.stream = m_parts.subscribers.openStream(call.principal, *scopes);
    call.afterwards = [this, stream = response.stream, person = call.principal.person](Database &db) {
        return m_parts.publisher.sendState(db, stream, person);
    };
    return std::optional(response);
}

SyncRoutes::Answer SyncRoutes::poll(Database &database, Router::Call &call)
{
    const auto request = protocol::decodePull(call.request.body);
    if (!request)
        return request.error();
    const auto scopes = m_parts.publisher.scopesOf(database, call.principal.person);
    if (!scopes)
        return scopes.error();
    const Instant until = m_parts.clock.now().plusMs(pollMs);
    const auto subscriber = m_parts.subscribers.addPoll(call.principal, *scopes, call.answerLater, until);
    if (!subscriber)
        return failure(ErrorCode::ServerBusy);
    // It waits already, so a change from now on answers it; what came before is found here.
    call.afterwards = [this, &call, subscriber = *subscriber,
                       request = *request](Database &db) -> Result<void> {
        const auto now = pollNow(db, call, subscriber, request);
        return now ? Result<void>() : Result<void>(now.error());
    };
    return std::optional<http::Response>();
}

/// Answers a poll whose desk is behind already.
Result<bool> SyncRoutes::pollNow(Database &database, const Router::Call &call, quint64 subscriber,
                                 const protocol::PullRequest &request)
{
    auto transaction = database.begin(TransactionMode::Read);
    if (!transaction)
        return transaction.error();
    const auto held = m_parts.pages.scopesOf(database, call.principal.person);
    if (!held)
        return held.error();
    QHash<qint64, qint64> cursors;
    for (const protocol::ScopeCursor &cursor : request.cursors)
        cursors.insert(cursor.scope, cursor.seq);
    for (const ScopeRow &scope : *held) {
        if (const auto cursor = cursors.constFind(scope.id);
            cursor == cursors.constEnd() || cursor.value() != scope.seq) {
            m_parts.subscribers.send(subscriber, protocol::encodePush({scope.id, scope.seq, {}}));
            return true;
        }
        cursors.remove(scope.id);
    }
    if (!cursors.isEmpty())
        m_parts.subscribers.send(subscriber, protocol::encodePush({cursors.cbegin().key(), 0, {}}));
    return !cursors.isEmpty();
}

Result<void> SyncRoutes::mustHold(Database &database, const Id &person, qint64 scope)
{
    const auto held = m_parts.pages.scopesOf(database, person);
    if (!held)
        return held.error();
    const bool holds =
        std::any_of(held->begin(), held->end(), [scope](const ScopeRow &row) { return row.id == scope; });
    return holds ? Result<void>() : failure(ErrorCode::NotAllowed);
}

SyncRoutes::Answer SyncRoutes::sums(Database &database, Router::Call &call)
{
    const auto request = protocol::decode<protocol::ChecksumRequest>(call.request.body);
    if (!request)
        return request.error();
    auto transaction = database.begin(TransactionMode::Read);
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(mustHold(database, call.principal.person, request->scope));
    const auto sums = ChecksumService(database).sums(request->scope);
    if (!sums)
        return sums.error();
    return answer(protocol::encodeChecksums(*sums));
}

SyncRoutes::Answer SyncRoutes::bucket(Database &database, Router::Call &call)
{
    const auto request = protocol::decode<protocol::BucketRequest>(call.request.body);
    if (!request)
        return request.error();
    if (request->bucket < 0 || request->bucket >= protocol::bucketCount)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("bucket")});
    auto transaction = database.begin(TransactionMode::Read);
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(mustHold(database, call.principal.person, request->scope));
    const auto rows = ChecksumService(database).bucket(request->scope, int(request->bucket));
    if (!rows)
        return rows.error();
    return answer(protocol::encodeBucket(*rows));
}

SyncRoutes::Answer SyncRoutes::rows(Database &database, Router::Call &call)
{
    const auto request = protocol::decodeRowsRequest(call.request.body);
    if (!request)
        return request.error();
    QSet<Id> wanted;
    for (const EntityRef &row : request->rows)
        wanted.insert(row.id);
    const auto page = m_parts.pages.rows(database, call.principal.person, request->scope, wanted);
    if (!page)
        return page.error();
    return answer(*page);
}

} // namespace edesk
