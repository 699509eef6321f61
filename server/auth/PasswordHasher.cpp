// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/PasswordHasher.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <argon2.h>

#include <array>
#include <optional>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t hashBytes = 32;
/// 16 bytes, the salt RFC 9106 recommends.
using Salt = std::array<quint32, 4>;
/// A damaged or foreign row must not make the server allocate without end.
constexpr quint32 memoryLimitKiB = 1024 * 1024;
constexpr quint32 passesLimit = 64;
constexpr quint32 lanesLimit = 16;

/// The cost written in a hash; nothing when it is no Argon2id hash.
std::optional<Argon2Parameters> parametersOf(const QString &hash)
{
    static const QRegularExpression form(
        u"^\\$argon2id\\$v=19\\$m=([0-9]{1,9}),t=([0-9]{1,9}),p=([0-9]{1,9})\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+$"_s);
    const QRegularExpressionMatch match = form.match(hash);
    if (!match.hasMatch())
        return {};
    return Argon2Parameters{match.capturedView(1).toUInt(), match.capturedView(2).toUInt(),
                            match.capturedView(3).toUInt()};
}

bool isSane(const Argon2Parameters &p)
{
    return p.memoryKiB <= memoryLimitKiB && p.passes <= passesLimit && p.lanes <= lanesLimit;
}

} // namespace

PasswordHasher::PasswordHasher(const Argon2Parameters &parameters) : m_parameters(parameters)
{
    const Result<QString> dummy = hash(Secret(QString()));
    if (dummy)
        m_dummy = *dummy;
}

Result<QString> PasswordHasher::hash(const Secret &password) const
{
    Salt salt{};
    QRandomGenerator::system()->fillRange(salt.data(), qsizetype(salt.size()));
    const auto [memory, passes, lanes] = m_parameters;
    if (!isSane(m_parameters))
        return failure(ErrorCode::ConfigInvalid, {u"argon2"_s}, u"cost beyond the limits"_s);
    QByteArray encoded(qsizetype(argon2_encodedlen(passes, memory, lanes, sizeof salt, hashBytes, Argon2_id)),
                       '\0');
    const int code = argon2id_hash_encoded(passes, memory, lanes, password.bytes().data(),
                                           std::size_t(password.bytes().size()), salt.data(), sizeof salt,
                                           hashBytes, encoded.data(), std::size_t(encoded.size()));
    if (code != ARGON2_OK)
        return failure(ErrorCode::Internal, {},
                       u"argon2: "_s + QString::fromLatin1(argon2_error_message(code)));
    return QString::fromLatin1(encoded.constData());
}

bool PasswordHasher::verify(const QString &hash, const Secret &password) const
{
    const std::optional<Argon2Parameters> cost = parametersOf(hash);
    if (!cost || !isSane(*cost))
        return false;
    return argon2id_verify(hash.toLatin1().constData(), password.bytes().data(),
                           std::size_t(password.bytes().size())) == ARGON2_OK;
}

void PasswordHasher::verifyNothing(const Secret &password) const
{
    static_cast<void>(verify(m_dummy, password));
}

bool PasswordHasher::needsRehash(const QString &hash) const
{
    return parametersOf(hash) != m_parameters;
}

} // namespace edesk
