// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TemporaryCertificate.h"

#include <QDir>
#include <QFile>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct OpenSslDeleter
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIO *bio) const { BIO_free_all(bio); }
};
template <typename T>
using Owned = std::unique_ptr<T, OpenSslDeleter>;

struct Identity
{
    Owned<EVP_PKEY> key;
    Owned<X509> certificate;
};

struct Extension
{
    int nid;
    const char *value;
};

struct Validity
{
    int fromDays;
    int toDays;
};

Error tlsFailure(const char *step)
{
    char reason[256] = {};
    ERR_error_string_n(ERR_get_error(), reason, sizeof reason);
    return failure(ErrorCode::TlsFailed, {},
                   u"%1: %2"_s.arg(QLatin1StringView(step), QLatin1StringView(reason)));
}

Validity validityOf(TemporaryCertificate::Flaw flaw)
{
    switch (flaw) {
    case TemporaryCertificate::Flaw::Expired:
        return {-30, -1};
    case TemporaryCertificate::Flaw::NotYetValid:
        return {1, 30};
    default:
        return {-1, 30};
    }
}

QString baseName(TemporaryCertificate::Flaw flaw)
{
    switch (flaw) {
    case TemporaryCertificate::Flaw::None:
        return u"server"_s;
    case TemporaryCertificate::Flaw::Expired:
        return u"expired"_s;
    case TemporaryCertificate::Flaw::NotYetValid:
        return u"not-yet-valid"_s;
    case TemporaryCertificate::Flaw::WrongHost:
        return u"wrong-host"_s;
    case TemporaryCertificate::Flaw::OtherAuthority:
        return u"other-authority"_s;
    }
    Q_UNREACHABLE();
}

bool addExtensions(X509 *certificate, X509 *issuer, std::initializer_list<Extension> extensions)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    for (const Extension &wanted : extensions) {
        const Owned<X509_EXTENSION> extension(
            X509V3_EXT_conf_nid(nullptr, &context, wanted.nid, wanted.value));
        if (!extension || X509_add_ext(certificate, extension.get(), -1) != 1)
            return false;
    }
    return true;
}

/// A new key and its certificate: signed by `issuer`, or by itself when there is none.
Result<Identity> newIdentity(const char *commonName, Validity validity, const Identity *issuer,
                             std::initializer_list<Extension> extensions)
{
    Identity made{Owned<EVP_PKEY>(EVP_EC_gen("P-256")), Owned<X509>(X509_new())};
    if (!made.key || !made.certificate)
        return tlsFailure("key");
    X509 *certificate = made.certificate.get();
    X509 *issuing = issuer ? issuer->certificate.get() : certificate;

    quint64 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto *text = reinterpret_cast<const unsigned char *>(commonName);
    const bool filled = X509_set_version(certificate, X509_VERSION_3) == 1 &&
                        ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1) == 1 &&
                        X509_time_adj_ex(X509_getm_notBefore(certificate), validity.fromDays, 0, nullptr) &&
                        X509_time_adj_ex(X509_getm_notAfter(certificate), validity.toDays, 0, nullptr) &&
                        X509_set_pubkey(certificate, made.key.get()) == 1 &&
                        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, -1, -1, 0) == 1 &&
                        X509_set_issuer_name(certificate, X509_get_subject_name(issuing)) == 1;
    if (!filled || !addExtensions(certificate, issuing, extensions))
        return tlsFailure("certificate");
    if (X509_sign(certificate, issuer ? issuer->key.get() : made.key.get(), EVP_sha256()) == 0)
        return tlsFailure("signature");
    return made;
}

Result<Identity> newAuthority(const char *name)
{
    return newIdentity(name, {-400, 400}, nullptr,
                       {{NID_basic_constraints, "critical,CA:TRUE"},
                        {NID_key_usage, "critical,keyCertSign,cRLSign"},
                        {NID_subject_key_identifier, "hash"}});
}

Result<Identity> newServer(TemporaryCertificate::Flaw flaw, const Identity &authority)
{
    const bool elsewhere = flaw == TemporaryCertificate::Flaw::WrongHost;
    return newIdentity(
        elsewhere ? "elsewhere.invalid" : "localhost", validityOf(flaw), &authority,
        {{NID_basic_constraints, "critical,CA:FALSE"},
         {NID_key_usage, "critical,digitalSignature"},
         {NID_ext_key_usage, "serverAuth"},
         {NID_subject_key_identifier, "hash"},
         {NID_authority_key_identifier, "keyid"},
         {NID_subject_alt_name, elsewhere ? "DNS:elsewhere.invalid" : "DNS:localhost,IP:127.0.0.1,IP:::1"}});
}

Result<void> save(const Identity &identity, const QString &certificateFile, const QString &keyFile)
{
    const Owned<BIO> certificate(BIO_new_file(QFile::encodeName(certificateFile).constData(), "w"));
    if (!certificate || PEM_write_bio_X509(certificate.get(), identity.certificate.get()) != 1)
        return failure(ErrorCode::FileFailed, {certificateFile});
    const Owned<BIO> key(BIO_new_file(QFile::encodeName(keyFile).constData(), "w"));
    if (!key ||
        PEM_write_bio_PrivateKey(key.get(), identity.key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return failure(ErrorCode::FileFailed, {keyFile});
    return {};
}

Result<Identity> load(const QString &certificateFile, const QString &keyFile)
{
    const Owned<BIO> certificate(BIO_new_file(QFile::encodeName(certificateFile).constData(), "r"));
    const Owned<BIO> key(BIO_new_file(QFile::encodeName(keyFile).constData(), "r"));
    if (!certificate || !key)
        return failure(ErrorCode::FileFailed, {certificateFile});
    Identity loaded{Owned<EVP_PKEY>(PEM_read_bio_PrivateKey(key.get(), nullptr, nullptr, nullptr)),
                    Owned<X509>(PEM_read_bio_X509(certificate.get(), nullptr, nullptr, nullptr))};
    if (!loaded.key || !loaded.certificate)
        return tlsFailure("authority");
    return loaded;
}

Result<Identity> authorityOf(const QDir &folder)
{
    const QString certificateFile = folder.filePath(u"ca.pem"_s);
    const QString keyFile = folder.filePath(u"ca.key"_s);
    if (QFile::exists(certificateFile))
        return load(certificateFile, keyFile);
    Result<Identity> made = newAuthority("edesk test authority");
    if (!made)
        return made;
    EDESK_CHECK(save(*made, certificateFile, keyFile));
    return made;
}

} // namespace

Result<TemporaryCertificate> TemporaryCertificate::create(const QString &folder, Flaw flaw)
{
    const QDir dir(folder);
    const Result<Identity> own = authorityOf(dir);
    if (!own)
        return own.error();
    const Result<Identity> other = newAuthority("another authority");
    if (!other)
        return other.error();
    const Result<Identity> server = newServer(flaw, flaw == Flaw::OtherAuthority ? *other : *own);
    if (!server)
        return server.error();

    TemporaryCertificate made;
    made.m_authorityFile = dir.filePath(u"ca.pem"_s);
    made.m_certificateFile = dir.filePath(baseName(flaw) + ".pem"_L1);
    made.m_keyFile = dir.filePath(baseName(flaw) + ".key"_L1);
    EDESK_CHECK(save(*server, made.m_certificateFile, made.m_keyFile));
    return made;
}

} // namespace edesk
