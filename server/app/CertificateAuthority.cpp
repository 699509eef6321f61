// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/CertificateAuthority.h"

#include "server/app/DataFolder.h"

#include <QHostAddress>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace edesk {
namespace {

constexpr int authorityDays = 3650;
constexpr int serverDays = 730;

struct OpenSslDeleter
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIO *bio) const { BIO_free_all(bio); }
};
template <typename T>
using Owned = std::unique_ptr<T, OpenSslDeleter>;

struct Extension
{
    int nid;
    QByteArray value;
};

Error tlsFailure(const char *step)
{
    char reason[256] = {};
    ERR_error_string_n(ERR_get_error(), reason, sizeof reason);
    return failure(ErrorCode::TlsFailed, {},
                   QString::fromLatin1(step) + QStringLiteral(": ") + QString::fromLatin1(reason));
}

/// Fills a certificate of a new key, all but its extensions and its signature.
bool describe(X509 *certificate, EVP_PKEY *key, const X509 *issuer, const QString &commonName, int days)
{
    quint64 serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1)
        return false;
    const QByteArray name = commonName.toUtf8();
    X509_NAME *subject = X509_get_subject_name(certificate);
    return X509_set_version(certificate, X509_VERSION_3) == 1 &&
           ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1) == 1 &&
           X509_time_adj_ex(X509_getm_notBefore(certificate), -1, 0, nullptr) &&
           X509_time_adj_ex(X509_getm_notAfter(certificate), days, 0, nullptr) &&
           X509_set_pubkey(certificate, key) == 1 &&
           X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(name.constData()),
                                      int(name.size()), -1, 0) == 1 &&
           X509_set_issuer_name(certificate, issuer ? X509_get_subject_name(issuer) : subject) == 1;
}

bool extend(X509 *certificate, X509 *issuer, const QList<Extension> &extensions)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    for (const Extension &wanted : extensions) {
        const Owned<X509_EXTENSION> extension(
            X509V3_EXT_conf_nid(nullptr, &context, wanted.nid, wanted.value.constData()));
        if (!extension || X509_add_ext(certificate, extension.get(), -1) != 1)
            return false;
    }
    return true;
}

QByteArray alternativeNames(const QStringList &hosts)
{
    QByteArrayList names;
    for (const QString &host : hosts) {
        const bool numeric = !QHostAddress(host).isNull();
        names.append((numeric ? QByteArray("IP:") : QByteArray("DNS:")) + host.toLatin1());
    }
    return names.join(',');
}

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, qsizetype(size)};
}

Result<CertificateAuthority::Issued> pem(X509 *certificate, EVP_PKEY *key)
{
    const Owned<BIO> first(BIO_new(BIO_s_mem()));
    const Owned<BIO> second(BIO_new(BIO_s_mem()));
    if (!first || !second || PEM_write_bio_X509(first.get(), certificate) != 1 ||
        PEM_write_bio_PrivateKey(second.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return tlsFailure("PEM");
    return CertificateAuthority::Issued{contents(first.get()), contents(second.get())};
}

} // namespace

struct CertificateAuthority::Identity
{
    Owned<EVP_PKEY> key{EVP_EC_gen("P-256")};
    Owned<X509> certificate{X509_new()};

    bool complete() const { return key && certificate; }
};

CertificateAuthority::CertificateAuthority(std::unique_ptr<Identity> identity)
    : m_identity(std::move(identity))
{
}
CertificateAuthority::CertificateAuthority(CertificateAuthority &&) noexcept = default;
CertificateAuthority::~CertificateAuthority() = default;

Result<CertificateAuthority> CertificateAuthority::create(const QString &name)
{
    auto made = std::make_unique<Identity>();
    if (!made->complete())
        return tlsFailure("key");
    X509 *certificate = made->certificate.get();
    if (!describe(certificate, made->key.get(), nullptr, name, authorityDays) ||
        !extend(certificate, certificate,
                {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                 {NID_key_usage, "critical,keyCertSign,cRLSign"},
                 {NID_subject_key_identifier, "hash"}}))
        return tlsFailure("authority");
    if (X509_sign(certificate, made->key.get(), EVP_sha256()) == 0)
        return tlsFailure("signature");
    return CertificateAuthority(std::move(made));
}

Result<CertificateAuthority> CertificateAuthority::read(const Issued &own)
{
    const Owned<BIO> first(BIO_new_mem_buf(own.certificate.constData(), int(own.certificate.size())));
    const Owned<BIO> second(BIO_new_mem_buf(own.key.constData(), int(own.key.size())));
    if (!first || !second)
        return tlsFailure("PEM");
    auto kept = std::make_unique<Identity>(
        Identity{Owned<EVP_PKEY>(PEM_read_bio_PrivateKey(second.get(), nullptr, nullptr, nullptr)),
                 Owned<X509>(PEM_read_bio_X509(first.get(), nullptr, nullptr, nullptr))});
    if (!kept->complete() || X509_check_private_key(kept->certificate.get(), kept->key.get()) != 1)
        return tlsFailure("authority");
    return CertificateAuthority(std::move(kept));
}

Result<CertificateAuthority::Issued> CertificateAuthority::issue(const QStringList &hosts) const
{
    Q_ASSERT(!hosts.isEmpty());
    const Identity server;
    if (!server.complete())
        return tlsFailure("key");
    X509 *certificate = server.certificate.get();
    X509 *issuer = m_identity->certificate.get();
    int daysOfAuthority = 0;
    int seconds = 0;
    if (ASN1_TIME_diff(&daysOfAuthority, &seconds, nullptr, X509_get0_notAfter(issuer)) != 1)
        return tlsFailure("authority");
    if (daysOfAuthority < 1)
        return failure(ErrorCode::CertificateExpired, {}, QString::fromLatin1(DataFolder::AuthorityName));
    if (!describe(certificate, server.key.get(), issuer, hosts.first(),
                  std::min(serverDays, daysOfAuthority)))
        return tlsFailure("certificate");
    if (!extend(certificate, issuer,
                {{NID_basic_constraints, "critical,CA:FALSE"},
                 {NID_key_usage, "critical,digitalSignature"},
                 {NID_ext_key_usage, "serverAuth"},
                 {NID_subject_key_identifier, "hash"},
                 {NID_authority_key_identifier, "keyid"},
                 {NID_subject_alt_name, alternativeNames(hosts)}}))
        return failure(ErrorCode::ConfigInvalid, {QStringLiteral("host")}, hosts.join(QLatin1Char(' ')));
    if (X509_sign(certificate, m_identity->key.get(), EVP_sha256()) == 0)
        return tlsFailure("signature");
    return pem(certificate, server.key.get());
}

Result<CertificateAuthority::Issued> CertificateAuthority::own() const
{
    return pem(m_identity->certificate.get(), m_identity->key.get());
}

} // namespace edesk
