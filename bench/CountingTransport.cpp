// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/CountingTransport.h"

#include "client/session/Completion.h"

namespace edesk {

QFuture<Result<QByteArray>> CountingTransport::post(const QByteArray &path, const QByteArray &body,
                                                    const QByteArray &accessToken)
{
    ++m_count.requests;
    m_count.sent += body.size();
    auto answer = m_inner.post(path, body, accessToken);
    whenFinished(answer, &m_context, [this](const Result<QByteArray> &result) {
        if (result)
            m_count.received += result->size();
    });
    return answer;
}

} // namespace edesk
