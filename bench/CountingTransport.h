// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/Transport.h"

#include <QHash>

namespace edesk {

/// Counts requests and the bytes of their bodies on the way to another transport.
class CountingTransport final : public Transport
{
public:
    explicit CountingTransport(Transport &inner) : m_inner(inner) {}

    QFuture<Result<QByteArray>> post(const QByteArray &path, const QByteArray &body,
                                     const QByteArray &accessToken) override;

    struct Count
    {
        int requests = 0;
        qint64 sent = 0;
        qint64 received = 0;
    };
    Count total() const { return m_count; }
    void reset() { m_count = {}; }

private:
    Transport &m_inner;
    Count m_count;
    QObject m_context;
};

} // namespace edesk
