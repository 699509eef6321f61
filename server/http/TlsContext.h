// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <memory>

#include <openssl/types.h>

namespace edesk::http {

/// The TLS settings all connections share: TLS 1.3 only, no session cache, little memory while idle.
class TlsContext
{
public:
    /// Reads PEM files; TlsFailed when they are missing, damaged or do not belong together.
    static Result<TlsContext> load(const QString &certificateFile, const QString &keyFile);

    SSL_CTX *handle() const { return m_context.get(); }

private:
    struct Free
    {
        void operator()(SSL_CTX *context) const;
    };
    explicit TlsContext(SSL_CTX *context) : m_context(context) {}

    std::unique_ptr<SSL_CTX, Free> m_context;
};

} // namespace edesk::http
