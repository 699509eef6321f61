// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/ServerEndpoint.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSslCertificate>

#include <algorithm>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return systemProxyForQuery(query);
    }
};

/// Anything else could smuggle a header.
bool isPlainToken(const QByteArray &token)
{
    return !token.isEmpty() &&
           std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c <= '~'; });
}

} // namespace

ServerEndpoint::ServerEndpoint(const QUrl &server, const QSslConfiguration &tls)
    : m_server(server), m_tls(tls)
{
}

Result<ServerEndpoint> ServerEndpoint::create(const QUrl &server, const QString &caFile)
{
    if (!server.isValid() || server.scheme() != "https"_L1 || server.host().isEmpty())
        return failure(ErrorCode::ConfigInvalid, {u"server/url"_s}, server.toDisplayString());
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!caFile.isEmpty()) {
        QFile file(caFile);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::FileFailed, {caFile}, file.errorString());
        const QList<QSslCertificate> authorities = QSslCertificate::fromDevice(&file, QSsl::Pem);
        if (authorities.isEmpty())
            return failure(ErrorCode::ConfigInvalid, {u"server/ca_file"_s}, caFile);
        tls.setCaCertificates(authorities);
    }
    return ServerEndpoint(server.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment |
                                          QUrl::StripTrailingSlash),
                          tls);
}

QNetworkRequest ServerEndpoint::request(const QByteArray &path, const QByteArray &accessToken) const
{
    QUrl url = m_server;
    url.setPath((url.path() == "/"_L1 ? QString() : url.path()) + QString::fromLatin1(path));
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Qt would fill in longer ones; naming no compression also keeps it from unpacking answers.
    request.setRawHeader("User-Agent", "edesk");
    request.setRawHeader("Accept-Language", "*");
    request.setRawHeader("Accept-Encoding", "identity");
    if (isPlainToken(accessToken))
        request.setRawHeader("Authorization", "Bearer " + accessToken);
    return request;
}

std::unique_ptr<QNetworkAccessManager> ServerEndpoint::createNetwork()
{
    auto network = std::make_unique<QNetworkAccessManager>();
    network->setProxyFactory(new SystemProxies);
    network->setAutoDeleteReplies(false);
    return network;
}

} // namespace edesk
