// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include <openssl/types.h>

namespace edesk::http {

/// One server-side TLS connection over a non-blocking socket it does not own. Keeps no buffer of its own
/// while idle. The calling thread must have SIGPIPE blocked.
class TlsSession
{
public:
    enum class Status {
        Done,
        /// Try again when the socket is readable.
        WantRead,
        /// Try again when the socket is writable.
        WantWrite,
        /// The peer closed or broke the connection.
        Closed,
    };
    struct Outcome
    {
        Status status;
        /// Bytes moved when Done.
        std::size_t size;
    };

    /// Makes a session for one accepted socket; isValid() is false when memory is short.
    TlsSession(SSL_CTX *context, int socket);

    bool isValid() const { return m_ssl != nullptr; }
    /// Continues the handshake; Closed covers everything that is not TLS 1.3.
    Status handshake();
    Outcome read(std::span<char> buffer);
    /// Writes at most one TLS record. After WantWrite the same bytes must come again.
    Outcome write(std::span<const char> bytes);
    /// Tells the peer that nothing follows, if the handshake is done and the socket takes it.
    void sayGoodbye();

private:
    struct Free
    {
        void operator()(SSL *ssl) const;
    };
    Status statusOf(int returned) const;

    std::unique_ptr<SSL, Free> m_ssl;
    bool m_failed = false;
};

} // namespace edesk::http
