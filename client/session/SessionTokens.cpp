// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/SessionTokens.h"

#include "client/session/SessionRefusals.h"
#include "client/session/SteadyClock.h"
#include "client/session/Transport.h"
#include "common/protocol/Protocol.h"

#include <utility>

namespace edesk {
namespace {

using protocol::SessionGrant;

Result<SessionGrant> grantOf(const Result<QByteArray> &answer)
{
    if (!answer)
        return answer.error();
    return protocol::decode<SessionGrant>(*answer);
}

} // namespace

SessionTokens::SessionTokens(Transport &transport, SecretStore &secrets, const SteadyClock &clock,
                             QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_secrets(secrets),
      m_clock(clock),
      m_cell(secrets, QStringLiteral("refresh-token"))
{
}

QFuture<Result<void>> SessionTokens::load()
{
    const Completion<void> completion;
    whenFinished(m_cell.read(), this, [this, completion, epoch = m_epoch](const Result<QByteArray> &stored) {
        if (epoch != m_epoch)
            return;
        if (!stored) {
            completion.finish(stored.error());
            return;
        }
        m_refreshToken = QString::fromLatin1(*stored);
        completion.finish({});
    });
    return completion.future();
}

QFuture<Result<void>> SessionTokens::take(const SessionGrant &grant)
{
    ++m_epoch;
    const QByteArray token = grant.accessToken.toLatin1();
    m_access = AccessToken(token, m_clock.elapsed(), grant.accessSeconds);
    m_refreshToken = grant.refreshToken;
    const Completion<void> completion;
    whenFinished(m_cell.write(m_refreshToken.toLatin1()), this,
                 [this, completion, grant, token, epoch = m_epoch](const Result<void> &written) {
                     if (epoch != m_epoch)
                         return;
                     reportKeeping(written);
                     Q_EMIT taken(grant);
                     endRenewal(token);
                     completion.finish({});
                 });
    return completion.future();
}

void SessionTokens::reportKeeping(const Result<void> &written)
{
    if (!written) {
        Q_EMIT notKept(written.error());
    } else if (!m_secrets.isSecure() && !m_warnedOfStore) {
        m_warnedOfStore = true;
        Q_EMIT notKept(failure(ErrorCode::SecretStoreUnavailable));
    }
}

QFuture<Result<QByteArray>> SessionTokens::fresh()
{
    if (m_waiters.empty() && m_access.isFresh(m_clock.elapsed()))
        return finishedFuture<QByteArray>(m_access.value());
    if (m_refreshToken.isEmpty())
        return finishedFuture<QByteArray>(failure(ErrorCode::SessionExpired));
    const Completion<QByteArray> &waiter = m_waiters.emplace_back();
    QFuture<Result<QByteArray>> future = waiter.future();
    if (m_waiters.size() == 1)
        renew();
    return future;
}

void SessionTokens::renew()
{
    const QByteArray message = protocol::encode(protocol::Refresh{m_refreshToken});
    whenFinished(m_transport.post(protocol::refreshPath, message, {}), this,
                 [this, epoch = m_epoch](const Result<QByteArray> &answer) {
                     if (epoch != m_epoch)
                         return;
                     const Result<SessionGrant> grant = grantOf(answer);
                     if (grant) {
                         take(*grant);
                         return;
                     }
                     if (endsSession(grant.error().code)) {
                         m_access = {};
                         Q_EMIT refused(grant.error());
                     }
                     endRenewal(grant.error());
                 });
}

void SessionTokens::endRenewal(const Result<QByteArray> &outcome)
{
    for (const Completion<QByteArray> &waiter : std::exchange(m_waiters, {}))
        waiter.finish(outcome);
}

void SessionTokens::reject(const QByteArray &token)
{
    if (token == m_access.value())
        m_access = {};
}

QFuture<Result<void>> SessionTokens::end()
{
    ++m_epoch;
    endRenewal(failure(ErrorCode::Cancelled));
    const AccessToken access = std::exchange(m_access, {});
    const QString refreshToken = std::exchange(m_refreshToken, {});
    const Completion<void> completion;
    whenFinished(m_cell.clear(), this, [=, this](const Result<void> &removed) {
        whenFinished(endOnServer(access, refreshToken), this,
                     [completion, removed](const Result<QByteArray> &) { completion.finish(removed); });
    });
    return completion.future();
}

QFuture<Result<QByteArray>> SessionTokens::endOnServer(const AccessToken &access, const QString &refreshToken)
{
    if (access.isFresh(m_clock.elapsed()))
        return m_transport.post(protocol::signOutPath, {}, access.value());
    if (refreshToken.isEmpty())
        return finishedFuture<QByteArray>(QByteArray());
    const Completion<QByteArray> completion;
    const QByteArray message = protocol::encode(protocol::Refresh{refreshToken});
    whenFinished(m_transport.post(protocol::refreshPath, message, {}), this,
                 [this, completion](const Result<QByteArray> &answer) {
                     const Result<SessionGrant> grant = grantOf(answer);
                     if (!grant) {
                         completion.finish(grant.error());
                         return;
                     }
                     whenFinished(
                         m_transport.post(protocol::signOutPath, {}, grant->accessToken.toLatin1()), this,
                         [completion](const Result<QByteArray> &ended) { completion.finish(ended); });
                 });
    return completion.future();
}

} // namespace edesk
