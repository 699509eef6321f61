// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/EventStream.h"

#include "client/session/SessionRefusals.h"
#include "client/session/TimerAlarm.h"
#include "client/sync/TransportError.h"
#include "common/protocol/Protocol.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>

#include <utility>

namespace edesk {
namespace {

constexpr qint64 mostBuffered = 2 * EventStreamParser::Limit;

/// Refusals that the same token meets again.
bool refusesToken(ErrorCode code)
{
    return needsPerson(code) || code == ErrorCode::NotAllowed || code == ErrorCode::VersionUnsupported;
}

} // namespace

EventStream::Alarms EventStream::timerAlarms()
{
    return {std::make_unique<TimerAlarm>(), std::make_unique<TimerAlarm>()};
}

EventStream::EventStream(const ServerEndpoint &endpoint, Backoff backoff, Alarms alarms, QObject *parent)
    : QObject(parent),
      m_endpoint(endpoint),
      m_backoff(std::move(backoff)),
      m_alarms(std::move(alarms)),
      m_network(ServerEndpoint::createNetwork())
{
    connect(m_alarms.retry.get(), &Alarm::rang, this, &EventStream::retryNow);
    connect(m_alarms.watchdog.get(), &Alarm::rang, this,
            [this] { close(failure(ErrorCode::TimedOut, {}, QStringLiteral("silent stream"))); });
}

EventStream::~EventStream()
{
    disconnectFromServer();
}

void EventStream::start(const QByteArray &accessToken)
{
    stop();
    m_accessToken = accessToken;
    m_backoff.reset();
    connectToServer();
}

void EventStream::stop()
{
    m_waiting = false;
    m_alarms.retry->cancel();
    disconnectFromServer();
}

void EventStream::retryNow()
{
    if (!m_waiting)
        return;
    m_waiting = false;
    m_alarms.retry->cancel();
    connectToServer();
}

void EventStream::connectToServer()
{
    m_parser = {};
    m_certificateErrors.clear();
    QNetworkRequest request = m_endpoint.request(protocol::eventsPath, m_accessToken);
    request.setRawHeader("Accept", "text/event-stream");
    m_reply = m_network->get(request);
    m_reply->setReadBufferSize(mostBuffered);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &EventStream::noteHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &EventStream::readPiece);
    connect(m_reply, &QNetworkReply::finished, this, &EventStream::noteFinished);
    m_alarms.watchdog->set(Silence);
}

void EventStream::disconnectFromServer()
{
    m_open = false;
    m_alarms.watchdog->cancel();
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void EventStream::noteHeaders()
{
    if (m_open || httpStatus(*m_reply) != 200)
        return;
    if (!m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().startsWith("text/event-stream")) {
        close(failure(ErrorCode::Malformed, {}, QStringLiteral("no event stream")));
        return;
    }
    m_open = true;
    Q_EMIT opened();
}

void EventStream::readPiece()
{
    if (!m_open)
        return;
    const auto output = m_parser.feed(m_reply->readAll());
    if (!output) {
        close(output.error());
        return;
    }
    if (!output->alive)
        return;
    m_backoff.reset();
    m_alarms.watchdog->set(Silence);
    if (output->events.isEmpty())
        Q_EMIT heard();
    const QPointer<QNetworkReply> reply = m_reply;
    for (const QByteArray &data : output->events) {
        if (reply && reply == m_reply)
            deliver(data);
    }
}

void EventStream::deliver(const QByteArray &data)
{
    const auto event = protocol::decodePush(data);
    if (event)
        Q_EMIT received(*event);
    else
        close(event.error());
}

void EventStream::noteFinished()
{
    if (httpStatus(*m_reply) >= 300)
        close(refusalError(*m_reply, m_reply->readAll()));
    else if (m_reply->error() != QNetworkReply::NoError)
        close(transportError(*m_reply, m_certificateErrors));
    else
        close(failure(ErrorCode::ServerUnreachable, {}, QStringLiteral("the stream ended")));
}

void EventStream::close(const Error &error)
{
    disconnectFromServer();
    m_waiting = !refusesToken(error.code);
    if (m_waiting)
        m_alarms.retry->set(m_backoff.next());
    Q_EMIT closed(error, m_waiting);
}

} // namespace edesk
