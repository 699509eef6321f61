// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUrl>

#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace edesk {

/// Where the server is and how it proves itself: https with TLS 1.3, its certificate signed by exactly the
/// authorities of a file, or by those the system trusts.
class ServerEndpoint
{
public:
    /// ConfigInvalid when `server` is not https or `caFile` holds no certificate, FileFailed when that cannot
    /// be read. An empty `caFile` means the system's authorities.
    static Result<ServerEndpoint> create(const QUrl &server, const QString &caFile = {});

    /// A request with the least headers: no redirects, cookies, cache or compression.
    QNetworkRequest request(const QByteArray &path, const QByteArray &accessToken) const;
    /// Carries requests, honouring the system's proxy settings.
    static std::unique_ptr<QNetworkAccessManager> createNetwork();

private:
    ServerEndpoint(const QUrl &server, const QSslConfiguration &tls);

    QUrl m_server;
    QSslConfiguration m_tls;
};

} // namespace edesk
