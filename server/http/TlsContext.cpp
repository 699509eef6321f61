// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/TlsContext.h"

#include <QFile>

#include <array>

#include <openssl/err.h>
#include <openssl/ssl.h>

using namespace Qt::StringLiterals;

namespace edesk::http {
namespace {

Error tlsFailure(const QString &what)
{
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    ERR_clear_error();
    return failure(ErrorCode::TlsFailed, {}, what + u": " + QString::fromLatin1(text.data()));
}

/// AES first: every server and most desks have it in hardware.
constexpr const char *cipherSuites =
    "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256";
constexpr const char *groups = "X25519:P-256:P-384";

} // namespace

void TlsContext::Free::operator()(SSL_CTX *context) const
{
    SSL_CTX_free(context);
}

Result<TlsContext> TlsContext::load(const QString &certificateFile, const QString &keyFile)
{
    ERR_clear_error();
    TlsContext tls(SSL_CTX_new(TLS_server_method()));
    SSL_CTX *context = tls.handle();
    if (!context)
        return tlsFailure(u"SSL_CTX_new"_s);
    if (SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION) != 1 ||
        SSL_CTX_set_ciphersuites(context, cipherSuites) != 1 ||
        SSL_CTX_set1_groups_list(context, groups) != 1)
        return tlsFailure(u"TLS 1.3"_s);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                  SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_options(context, SSL_OP_IGNORE_UNEXPECTED_EOF | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 1);
    SSL_CTX_set_read_ahead(context, 1);
    if (SSL_CTX_use_certificate_chain_file(context, QFile::encodeName(certificateFile).constData()) != 1)
        return tlsFailure(certificateFile);
    if (SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(keyFile).constData(), SSL_FILETYPE_PEM) != 1)
        return tlsFailure(keyFile);
    if (SSL_CTX_check_private_key(context) != 1)
        return tlsFailure(keyFile);
    return Result<TlsContext>(std::move(tls));
}

} // namespace edesk::http
