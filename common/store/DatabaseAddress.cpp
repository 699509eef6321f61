// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/DatabaseAddress.h"

#include <QUrl>

namespace edesk {
namespace {
constexpr int postgresPort = 5432;
}

DatabaseAddress DatabaseAddress::file(const QString &path)
{
    DatabaseAddress address;
    address.path = path;
    return address;
}

Result<DatabaseAddress> DatabaseAddress::fromString(const QString &text)
{
    if (!text.contains(QStringLiteral("://")))
        return file(text);
    const QUrl url(text, QUrl::StrictMode);
    const bool postgres =
        url.scheme() == QStringLiteral("postgresql") || url.scheme() == QStringLiteral("postgres");
    const int port = url.port(postgresPort);
    // Options are not passed on; one who asks for "sslmode=verify-full" must not believe they are.
    if (!url.isValid() || !postgres || url.host().isEmpty() || url.path().size() < 2 || port < 1 ||
        url.hasQuery() || url.hasFragment())
        return failure(ErrorCode::ConfigInvalid, {QStringLiteral("store")},
                       QStringLiteral("not a postgresql:// URL"));
    DatabaseAddress address;
    address.dialect = Dialect::Postgres;
    address.host = url.host();
    address.port = port;
    address.user = url.userName(QUrl::FullyDecoded);
    address.password = url.password(QUrl::FullyDecoded);
    address.name = url.path().mid(1);
    return address;
}

QString DatabaseAddress::display() const
{
    if (dialect == Dialect::Sqlite)
        return path;
    return QStringLiteral("postgresql://%1@%2:%3/%4").arg(user, host, QString::number(port), name);
}

} // namespace edesk
