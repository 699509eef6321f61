// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/Session.h"

#include "client/session/OfflineUnlock.h"
#include "client/session/ProfileSettings.h"
#include "client/session/Transport.h"
#include "common/protocol/Protocol.h"

namespace edesk {
namespace {

/// The same bytes whichever input method composed the letters.
QString normalized(const QString &typed)
{
    return typed.normalized(QString::NormalizationForm_C);
}

Session::State openState(const protocol::SessionGrant &grant)
{
    return grant.mustChangePassword ? Session::State::MustChangePassword : Session::State::SignedIn;
}

bool isOpen(Session::State state)
{
    return state == Session::State::SignedIn || state == Session::State::MustChangePassword;
}

} // namespace

Session::Session(const Services &services, QObject *parent)
    : QObject(parent), m_services(services), m_tokens(services.transport, services.secrets, services.clock)
{
    connect(&m_tokens, &SessionTokens::taken, this, &Session::noteTaken);
    connect(&m_tokens, &SessionTokens::refused, this, &Session::noteRefused);
    connect(&m_tokens, &SessionTokens::notKept, this, &Session::warning);
}

Id Session::account() const
{
    return m_services.settings.id(Setting::Account);
}

Id Session::person() const
{
    return m_services.settings.id(Setting::Person);
}

Id Session::device() const
{
    return m_services.settings.id(Setting::Device);
}

QString Session::userName() const
{
    return m_services.settings.text(Setting::UserName);
}

qint64 Session::lastNumber() const
{
    return m_services.settings.number(Setting::LastNumber);
}

Instant Session::passwordDueAt() const
{
    return {m_services.settings.number(Setting::PasswordDueAt)};
}

bool Session::knowsIdentity() const
{
    return !account().isNull() && !person().isNull() && !device().isNull();
}

void Session::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

int Session::beginOpening()
{
    if (m_state != State::SigningIn)
        m_stateBefore = m_state;
    const int epoch = ++m_epoch;
    const Completion<void> overtaken = std::exchange(m_opening, {});
    overtaken.finish(failure(ErrorCode::Cancelled));
    return epoch;
}

void Session::finishOpening(State state, const Result<void> &outcome)
{
    const Completion<void> opening = m_opening;
    setState(state);
    opening.finish(outcome);
}

QFuture<Result<void>> Session::signIn(const QString &userName, const QString &password,
                                      const QString &deviceName)
{
    const int epoch = beginOpening();
    QFuture<Result<void>> future = m_opening.future();
    const bool needsNewDevice = m_services.settings.flag(Setting::NeedsNewDevice);
    const protocol::SignIn message{normalized(userName.trimmed()), normalized(password),
                                   needsNewDevice ? Id() : device(), deviceName};
    whenFinished(m_services.transport.post(protocol::signInPath, protocol::encode(message), {}), this,
                 [this, epoch, message](const Result<QByteArray> &answer) {
                     if (epoch != m_epoch)
                         return;
                     if (!answer) {
                         if (answer.error().code == ErrorCode::DeviceCloned)
                             leaveDevice();
                         finishOpening(m_stateBefore, answer.error());
                         return;
                     }
                     const auto grant = protocol::decode<protocol::SessionGrant>(*answer);
                     if (grant)
                         granted(*grant, message);
                     else
                         finishOpening(m_stateBefore, grant.error());
                 });
    setState(State::SigningIn);
    return future;
}

void Session::granted(const protocol::SessionGrant &grant, const protocol::SignIn &asked)
{
    if (const Result<void> kept = remember(grant); !kept) {
        m_services.transport.post(protocol::signOutPath, {}, grant.accessToken.toLatin1());
        finishOpening(m_stateBefore, kept);
        return;
    }
    for (const auto &[setting, text] :
         {std::pair(Setting::UserName, asked.userName), std::pair(Setting::DeviceName, asked.deviceName)}) {
        if (const Result<void> kept = m_services.settings.setText(setting, text); !kept)
            Q_EMIT warning(kept.error());
    }
    whenFinished(m_tokens.take(grant), this, [=, this, epoch = m_epoch](const Result<void> &) {
        if (epoch != m_epoch)
            return;
        whenFinished(rememberPassword(asked.password), this, [=, this](const Result<void> &) {
            if (epoch == m_epoch)
                finishOpening(openState(grant), {});
        });
    });
}

Result<void> Session::remember(const protocol::SessionGrant &grant)
{
    if (!account().isNull() && account() != grant.account)
        return failure(ErrorCode::ProfileOfAnotherAccount, {userName()});
    ProfileSettings &settings = m_services.settings;
    EDESK_CHECK(settings.setId(Setting::Account, grant.account));
    EDESK_CHECK(settings.setId(Setting::Person, grant.person));
    EDESK_CHECK(settings.setId(Setting::Device, grant.device));
    if (settings.flag(Setting::NeedsNewDevice))
        EDESK_CHECK(settings.setFlag(Setting::NeedsNewDevice, false));
    EDESK_CHECK(settings.setNumber(Setting::LastNumber, grant.lastNumber));
    return settings.setNumber(Setting::PasswordDueAt, grant.passwordDueAt.ms);
}

QFuture<Result<void>> Session::rememberPassword(const QString &password)
{
    const Completion<void> completion;
    whenFinished(m_services.unlock.remember(password), this, [this, completion](const Result<void> &kept) {
        if (!kept && kept.error().code != ErrorCode::Cancelled)
            Q_EMIT warning(kept.error());
        completion.finish({});
    });
    return completion.future();
}

QFuture<Result<void>> Session::restore()
{
    const int epoch = beginOpening();
    QFuture<Result<void>> future = m_opening.future();
    whenFinished(m_tokens.load(), this, [this, epoch](const Result<void> &loaded) {
        if (epoch != m_epoch)
            return;
        if (!loaded) {
            const bool none = loaded.error().code == ErrorCode::NotFound;
            finishOpening(m_stateBefore, none ? failure(ErrorCode::SessionExpired) : loaded.error());
        } else if (knowsIdentity()) {
            finishOpening(State::SignedIn, {});
        } else {
            restoreIdentity();
        }
    });
    setState(State::SigningIn);
    return future;
}

void Session::restoreIdentity()
{
    whenFinished(m_tokens.fresh(), this, [this, epoch = m_epoch](const Result<QByteArray> &token) {
        if (epoch != m_epoch)
            return;
        if (token && knowsIdentity())
            finishOpening(m_stateBefore, {});
        else
            finishOpening(State::SignedOut, token ? failure(ErrorCode::SessionExpired) : token.error());
    });
}

void Session::noteTaken(const protocol::SessionGrant &grant)
{
    const Result<void> kept = remember(grant);
    if (!kept)
        Q_EMIT warning(kept.error());
    // What could not be written down now (a full disk) is written at the next grant; another account's grant
    // is none.
    const bool isOurs = kept || kept.error().code != ErrorCode::ProfileOfAnotherAccount;
    if (isOurs)
        Q_EMIT lastNumberHeard(grant.lastNumber);
    const State state = isOurs ? openState(grant) : State::Expired;
    if (isOpen(m_state))
        setState(state);
    else if (m_state == State::SigningIn)
        m_stateBefore = state;
}

void Session::expire()
{
    if (isOpen(m_state))
        setState(State::Expired);
    else if (isOpen(m_stateBefore))
        m_stateBefore = State::Expired;
}

/// The identity stays known, so that the desk opens and is worked on without a network until then.
void Session::leaveDevice()
{
    if (const auto kept = m_services.settings.setFlag(Setting::NeedsNewDevice, true); !kept)
        Q_EMIT warning(kept.error());
}

void Session::reportCloned()
{
    leaveDevice();
    expire();
}

void Session::noteRefused(const Error &error)
{
    if (error.code == ErrorCode::DeviceCloned)
        leaveDevice();
    expire();
    if (error.code != ErrorCode::SessionExpired)
        Q_EMIT warning(error);
}

QFuture<Result<QByteArray>> Session::accessToken()
{
    if (m_state == State::MustChangePassword)
        return finishedFuture<QByteArray>(failure(ErrorCode::PasswordExpired));
    if (m_state != State::SignedIn)
        return finishedFuture<QByteArray>(failure(ErrorCode::SessionExpired));
    return m_tokens.fresh();
}

void Session::reportRejected(const QByteArray &token)
{
    m_tokens.reject(token);
}

QFuture<Result<void>> Session::changePassword(const QString &current, const QString &next)
{
    if (!isOpen(m_state))
        return finishedFuture<void>(failure(ErrorCode::SessionExpired));
    const protocol::PasswordChange change{normalized(current), normalized(next)};
    const Completion<void> completion;
    whenFinished(m_tokens.fresh(), this,
                 [this, change, completion, epoch = m_epoch](const Result<QByteArray> &token) {
                     if (!token)
                         completion.finish(token.error());
                     else if (epoch == m_epoch)
                         sendPasswordChange(change, *token, completion);
                 });
    return completion.future();
}

void Session::sendPasswordChange(const protocol::PasswordChange &change, const QByteArray &token,
                                 const Completion<void> &completion)
{
    whenFinished(m_services.transport.post(protocol::passwordPath, protocol::encode(change), token), this,
                 [=, this, epoch = m_epoch](const Result<QByteArray> &answer) {
                     if (epoch != m_epoch)
                         return;
                     if (!answer) {
                         completion.finish(answer.error());
                         return;
                     }
                     passwordChanged(*answer, token);
                     whenFinished(rememberPassword(change.next), this,
                                  [completion](const Result<void> &kept) { completion.finish(kept); });
                 });
}

void Session::passwordChanged(const QByteArray &answer, const QByteArray &token)
{
    // The server answers with new tokens, or keeps the session: the next renewal brings the new due date.
    const auto grant = protocol::decode<protocol::SessionGrant>(answer);
    if (grant)
        m_tokens.take(*grant);
    else
        m_tokens.reject(token);
    if (m_state == State::MustChangePassword)
        setState(State::SignedIn);
}

QFuture<Result<void>> Session::signOut()
{
    beginOpening();
    m_opening.finish(failure(ErrorCode::Cancelled));
    const Completion<void> completion;
    const QFuture<Result<void>> forgotten = m_services.unlock.forget();
    whenFinished(m_tokens.end(), this, [this, completion, forgotten](const Result<void> &ended) {
        whenFinished(forgotten, this, [completion, ended](const Result<void> &forgot) {
            completion.finish(ended ? forgot : ended);
        });
    });
    setState(State::SignedOut);
    return completion.future();
}

} // namespace edesk
