// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/Session.h"
#include "client/sync/HttpTransport.h"
#include "common/domain/content/ContentRef.h"
#include "common/domain/core/Effects.h"
#include "common/protocol/ContentMessages.h"

#include <QObject>

namespace edesk {

/// The requests by which contents travel, in the name of who is signed in, on a connection of their own: once
/// more with a new token when the server no longer takes the one at hand.
class ContentLine : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this object.
    ContentLine(Session &session, HttpTransport &transport, QObject *parent = nullptr);

    QFuture<Result<protocol::ContentStatus>> offer(const ContentRef &ref);
    /// Sends the bytes that stand at `at`.
    QFuture<Result<protocol::ContentStatus>> sendPart(const ContentRef &ref, qint64 at,
                                                      const QByteArray &bytes);
    /// Fetches `length` bytes from `first` of what the row refers to.
    QFuture<Result<QByteArray>> fetchPart(const EntityRef &row, qint64 first, qint64 length);

private:
    QFuture<Result<QByteArray>> ask(const HttpRequest &request);
    void attempt(const HttpRequest &request, const Completion<QByteArray> &completion, bool again);

    Session &m_session;
    HttpTransport &m_transport;
};

} // namespace edesk
