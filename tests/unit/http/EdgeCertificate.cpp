// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/EdgeCertificate.h"

#include <QFile>

#include <cstdio>
#include <memory>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace edesk::http {
namespace {

constexpr long day = 24 * 3600;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using File = std::unique_ptr<FILE, decltype(&std::fclose)>;

File opened(const QString &path)
{
    return {std::fopen(QFile::encodeName(path).constData(), "w"), &std::fclose};
}

Key writtenKey(const QString &path)
{
    Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    PEM_write_PrivateKey(opened(path).get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return key;
}

} // namespace

EdgeCertificate::EdgeCertificate()
{
    const Key key = writtenKey(keyFile());
    writtenKey(strangeKeyFile());
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -day);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), day);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    const unsigned char commonName[] = "localhost";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, commonName, -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    PEM_write_X509(opened(certificateFile()).get(), certificate.get());
}

} // namespace edesk::http
