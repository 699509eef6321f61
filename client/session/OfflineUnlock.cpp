// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/OfflineUnlock.h"

#include "client/session/Completion.h"

#include <QRandomGenerator>

#include <argon2.h>

#include <algorithm>
#include <array>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t saltSize = 16;
constexpr std::size_t hashSize = 32;
constexpr quint32 lanes = 1;

/// The same password typed with another input method gives the same bytes.
QByteArray passwordBytes(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

Result<QByteArray> hashOf(const QByteArray &password, UnlockCost cost)
{
    std::array<quint32, saltSize / sizeof(quint32)> salt{};
    QRandomGenerator::system()->fillRange(salt.data(), qsizetype(salt.size()));
    QByteArray encoded(
        qsizetype(argon2_encodedlen(cost.passes, cost.kibibytes, lanes, saltSize, hashSize, Argon2_id)),
        '\0');
    const int outcome = argon2id_hash_encoded(cost.passes, cost.kibibytes, lanes, password.constData(),
                                              std::size_t(password.size()), salt.data(), saltSize, hashSize,
                                              encoded.data(), std::size_t(encoded.size()));
    if (outcome != ARGON2_OK)
        return failure(ErrorCode::Internal, {}, QString::fromLatin1(argon2_error_message(outcome)));
    return QByteArray(encoded.constData());
}

Result<void> compared(const QByteArray &hash, const QByteArray &password)
{
    const int outcome = argon2id_verify(hash.constData(), password.constData(), std::size_t(password.size()));
    if (outcome == ARGON2_OK)
        return {};
    return failure(ErrorCode::SignInFailed, {}, QString::fromLatin1(argon2_error_message(outcome)));
}

} // namespace

OfflineUnlock::OfflineUnlock(SecretStore &store, const SteadyClock &clock, UnlockCost cost, QObject *parent)
    : QObject(parent), m_clock(clock), m_cost(cost), m_cell(store, u"offline-unlock"_s)
{
    m_worker.setMaxThreadCount(1);
}

OfflineUnlock::~OfflineUnlock() = default;

QFuture<Result<void>> OfflineUnlock::remember(const QString &password)
{
    const Completion<QByteArray> hashed;
    m_worker.start(
        [hashed, bytes = passwordBytes(password), cost = m_cost] { hashed.finish(hashOf(bytes, cost)); });
    const Completion<void> completion;
    whenFinished(hashed.future(), this,
                 [this, completion, generation = m_generation](const Result<QByteArray> &hash) {
                     if (generation != m_generation)
                         return;
                     if (!hash) {
                         completion.finish(hash.error());
                         return;
                     }
                     m_failures = 0;
                     whenFinished(m_cell.write(*hash), this,
                                  [completion](const Result<void> &written) { completion.finish(written); });
                 });
    return completion.future();
}

QFuture<Result<void>> OfflineUnlock::verify(const QString &password)
{
    const std::chrono::milliseconds wait = m_blockedUntil - m_clock.elapsed();
    if (m_failures >= FreeFailures && wait.count() > 0) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
        return finishedFuture<void>(failure(ErrorCode::Throttled, {QString::number(seconds)}));
    }
    // Counted before it is judged, so that many at once are no way round the pause.
    ++m_failures;
    m_blockedUntil = m_clock.elapsed() + Pause;
    const Completion<void> completion;
    whenFinished(m_cell.read(), this,
                 [this, completion, bytes = passwordBytes(password)](const Result<QByteArray> &hash) {
                     if (!hash) {
                         completion.finish(judged(hash.error()));
                         return;
                     }
                     const Completion<void> verified;
                     m_worker.start(
                         [verified, hash = *hash, bytes] { verified.finish(compared(hash, bytes)); });
                     whenFinished(verified.future(), this, [this, completion](const Result<void> &result) {
                         completion.finish(judged(result));
                     });
                 });
    return completion.future();
}

Result<void> OfflineUnlock::judged(const Result<void> &verified)
{
    if (verified)
        m_failures = 0;
    else if (verified.error().code != ErrorCode::SignInFailed)
        m_failures = std::max(0, m_failures - 1);
    return verified;
}

QFuture<Result<void>> OfflineUnlock::forget()
{
    ++m_generation;
    m_failures = 0;
    return m_cell.clear();
}

} // namespace edesk
