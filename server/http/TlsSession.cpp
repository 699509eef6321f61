// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/TlsSession.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace edesk::http {

void TlsSession::Free::operator()(SSL *ssl) const
{
    SSL_free(ssl);
}

TlsSession::TlsSession(SSL_CTX *context, int socket) : m_ssl(SSL_new(context))
{
    if (m_ssl && SSL_set_fd(m_ssl.get(), socket) != 1)
        m_ssl.reset();
    if (m_ssl)
        SSL_set_accept_state(m_ssl.get());
    ERR_clear_error();
}

TlsSession::Status TlsSession::statusOf(int returned) const
{
    switch (SSL_get_error(m_ssl.get(), returned)) {
    case SSL_ERROR_NONE:
        return Status::Done;
    case SSL_ERROR_WANT_READ:
        return Status::WantRead;
    case SSL_ERROR_WANT_WRITE:
        return Status::WantWrite;
    default:
        return Status::Closed;
    }
}

TlsSession::Status TlsSession::handshake()
{
    ERR_clear_error();
    const Status status = statusOf(SSL_do_handshake(m_ssl.get()));
    m_failed = m_failed || status == Status::Closed;
    return status;
}

TlsSession::Outcome TlsSession::read(std::span<char> buffer)
{
    ERR_clear_error();
    std::size_t size = 0;
    const Status status = statusOf(SSL_read_ex(m_ssl.get(), buffer.data(), buffer.size(), &size));
    m_failed = m_failed || status == Status::Closed;
    return {status, size};
}

TlsSession::Outcome TlsSession::write(std::span<const char> bytes)
{
    ERR_clear_error();
    std::size_t size = 0;
    const Status status = statusOf(SSL_write_ex(m_ssl.get(), bytes.data(), bytes.size(), &size));
    m_failed = m_failed || status == Status::Closed;
    return {status, size};
}

void TlsSession::sayGoodbye()
{
    if (m_failed || !SSL_is_init_finished(m_ssl.get()))
        return;
    SSL_shutdown(m_ssl.get());
    ERR_clear_error();
}

} // namespace edesk::http
