// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Limits.h"
#include "server/http/Request.h"
#include "server/http/RequestTraits.h"

#include <QByteArrayView>

#include <memory>

namespace edesk::http {

/// Parses one request from a stranger's bytes as they arrive, without I/O, and enforces the size limits.
class RequestReader
{
public:
    enum class Progress { Incomplete, Complete, Refused };

    explicit RequestReader(const Limits &limits);
    RequestReader(const RequestReader &) = delete;
    RequestReader &operator=(const RequestReader &) = delete;
    ~RequestReader();

    /// Takes the next bytes and answers how many were used. The rest must come again, with more behind it,
    /// while Incomplete; it belongs to the next request once Complete.
    qsizetype feed(QByteArrayView bytes);
    Progress progress() const;
    bool headerComplete() const;
    /// How much of the body has arrived.
    qint64 bodyBytes() const;
    /// True once, when the client waits for "100 Continue" before it sends the body.
    bool takeContinue();
    /// The status to answer with when Refused: 400, 413, 417, 431 or 501.
    int refusal() const;
    /// The request when Complete, without the peer's address.
    Request takeRequest();
    /// Valid when the header is complete.
    const RequestTraits &traits() const;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace edesk::http
