// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/RequestReader.h"

#include <memory>

namespace edesk::http {

/// What one connection has received and not yet handed on: the request being read and the bytes behind it.
/// Holds no memory between requests.
class RequestIntake
{
public:
    explicit RequestIntake(const Limits &limits) : m_limits(limits) {}

    /// Whether a request has begun and neither ended nor been taken.
    bool hasRequest() const { return m_reader != nullptr; }
    /// The request that has begun.
    RequestReader &request() { return *m_reader; }
    /// Ends the request; the next bytes begin another.
    void endRequest() { m_reader.reset(); }

    /// Bytes received behind the request.
    qsizetype waiting() const { return m_pending.size() - m_used; }
    /// Keeps bytes until the request before them is answered.
    void keep(QByteArrayView bytes) { m_pending.append(bytes); }
    /// Reads on with what waits and these bytes, up to the end of one request.
    void feed(QByteArrayView fresh);
    /// Forgets everything.
    void clear();

private:
    qsizetype read(QByteArrayView bytes);

    const Limits &m_limits;
    std::unique_ptr<RequestReader> m_reader;
    QByteArray m_pending;
    qsizetype m_used = 0;
};

} // namespace edesk::http
