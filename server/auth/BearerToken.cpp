// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/BearerToken.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace edesk {
namespace {

constexpr qsizetype secretBytes = 32;
constexpr qsizetype textLength = (Id::Size + secretBytes) / 3 * 4;

template <qsizetype Size>
QByteArray randomBytes()
{
    std::array<quint32, Size / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), Size);
}

} // namespace

Id BearerToken::newFamily()
{
    return Id::fromBytes(randomBytes<Id::Size>());
}

BearerToken BearerToken::create(const Id &family)
{
    const QByteArray bytes = family.toBytes() + randomBytes<secretBytes>();
    return {
        family, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
        QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))};
}

std::optional<BearerToken> BearerToken::parse(QByteArrayView text)
{
    if (text.size() != textLength)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != Id::Size + secretBytes)
        return {};
    return BearerToken{Id::fromBytes(QByteArrayView(decoded.decoded).first(Id::Size)),
                       QCryptographicHash::hash(decoded.decoded, QCryptographicHash::Sha256),
                       {}};
}

} // namespace edesk
