// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/HttpTransport.h"

#include "client/session/Completion.h"
#include "client/sync/TransportError.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <optional>

namespace edesk {
namespace {

/// One request under way; lives as long as its reply.
class Exchange final : public QObject
{
public:
    Exchange(QNetworkReply *reply, const HttpLimits &limits, const Completion<QByteArray> &completion);

private:
    void stop(const Error &reason);
    void checkSize();
    Result<QByteArray> outcome();

    QNetworkReply *m_reply;
    qint64 m_mostBytes;
    QList<QSslError> m_certificateErrors;
    std::optional<Error> m_stopped;
    Completion<QByteArray> m_completion;
    QFutureWatcher<Result<QByteArray>> m_caller;
};

Exchange::Exchange(QNetworkReply *reply, const HttpLimits &limits, const Completion<QByteArray> &completion)
    : QObject(reply), m_reply(reply), m_mostBytes(limits.answerBytes), m_completion(completion)
{
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
    connect(reply, &QNetworkReply::metaDataChanged, this, &Exchange::checkSize);
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::checkSize);
    connect(reply, &QNetworkReply::finished, this, [this] {
        m_completion.finish(outcome());
        m_reply->deleteLater();
    });
    connect(&m_caller, &QFutureWatcherBase::canceled, this, [this] { stop(failure(ErrorCode::Cancelled)); });
    m_caller.setFuture(m_completion.future());
    QTimer::singleShot(limits.total, this, [this] { stop(failure(ErrorCode::TimedOut)); });
}

void Exchange::stop(const Error &reason)
{
    if (m_stopped || m_reply->isFinished())
        return;
    m_stopped = reason;
    m_reply->abort();
}

void Exchange::checkSize()
{
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > m_mostBytes || m_reply->bytesAvailable() > m_mostBytes)
        stop(failure(ErrorCode::TooLarge, {QLocale::c().formattedDataSize(m_mostBytes)}));
}

Result<QByteArray> Exchange::outcome()
{
    if (m_stopped)
        return *m_stopped;
    const int status = httpStatus(*m_reply);
    const QByteArray body = m_reply->readAll();
    if (status >= 300)
        return refusalError(*m_reply, body);
    if (m_reply->error() != QNetworkReply::NoError)
        return transportError(*m_reply, m_certificateErrors);
    return body;
}

} // namespace

/// Sends requests from the thread it lives in.
class HttpTransport::Courier final : public QObject
{
public:
    explicit Courier(const HttpLimits &limits) : m_limits(limits) {}

    void send(HttpRequest::Method method, const QNetworkRequest &request, const QByteArray &body,
              const Completion<QByteArray> &completion)
    {
        if (!m_network)
            m_network = ServerEndpoint::createNetwork();
        QNetworkReply *reply =
            method == HttpRequest::Method::Get ? m_network->get(request) : m_network->post(request, body);
        new Exchange(reply, m_limits, completion);
    }

private:
    HttpLimits m_limits;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

HttpTransport::HttpTransport(const ServerEndpoint &endpoint, const HttpLimits &limits)
    : m_endpoint(endpoint), m_limits(limits), m_courier(new Courier(limits))
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_courier->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_courier, &QObject::deleteLater);
    m_thread.start();
}

HttpTransport::~HttpTransport()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<QByteArray>> HttpTransport::post(const QByteArray &path, const QByteArray &body,
                                                const QByteArray &accessToken)
{
    HttpRequest request;
    request.path = path;
    request.body = body;
    return send(request, accessToken);
}

QFuture<Result<QByteArray>> HttpTransport::send(const HttpRequest &asked, const QByteArray &accessToken)
{
    QNetworkRequest request = m_endpoint.request(asked.path, accessToken);
    if (!asked.query.isEmpty()) {
        QUrl url = request.url();
        url.setQuery(QString::fromLatin1(asked.query));
        request.setUrl(url);
    }
    if (!asked.range.isEmpty())
        request.setRawHeader("Range", asked.range);
    if (asked.method == HttpRequest::Method::Post)
        request.setHeader(QNetworkRequest::ContentTypeHeader, asked.contentType);
    request.setTransferTimeout(int(m_limits.silence.count()));
    const Completion<QByteArray> completion;
    QMetaObject::invokeMethod(m_courier,
                              [courier = m_courier, method = asked.method, request, body = asked.body,
                               completion] { courier->send(method, request, body, completion); });
    return completion.future();
}

} // namespace edesk
