// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/ServerCertificate.h"

#include "server/app/ReadFile.h"

#include <QHostAddress>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace edesk {
namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr int octetsOfIpv4 = 4;
constexpr int octetsOfIpv6 = 16;

struct OpenSslDeleter
{
    void operator()(BIO *bio) const { BIO_free_all(bio); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(GENERAL_NAMES *names) const { GENERAL_NAMES_free(names); }
};
template <typename T>
using Owned = std::unique_ptr<T, OpenSslDeleter>;

QString hostOf(const GENERAL_NAME &name)
{
    if (name.type == GEN_DNS) {
        const ASN1_IA5STRING *text = name.d.dNSName;
        return QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)),
                                   ASN1_STRING_length(text));
    }
    if (name.type != GEN_IPADD)
        return {};
    const unsigned char *octets = ASN1_STRING_get0_data(name.d.iPAddress);
    switch (ASN1_STRING_length(name.d.iPAddress)) {
    case octetsOfIpv4:
        return QHostAddress(quint32(octets[0]) << 24 | quint32(octets[1]) << 16 | quint32(octets[2]) << 8 |
                            octets[3])
            .toString();
    case octetsOfIpv6:
        return QHostAddress(octets).toString();
    default:
        return {};
    }
}

QStringList hostsOf(const X509 *certificate)
{
    QStringList hosts;
    const Owned<GENERAL_NAMES> names(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        if (const QString host = hostOf(*sk_GENERAL_NAME_value(names.get(), i)); !host.isEmpty())
            hosts.append(host);
    }
    return hosts;
}

} // namespace

Result<ServerCertificate> ServerCertificate::read(const QString &pemFile)
{
    const auto pem = readFile(pemFile);
    if (!pem)
        return pem.error();
    const Owned<BIO> bio(BIO_new_mem_buf(pem->constData(), int(pem->size())));
    const Owned<X509> certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    std::tm end{};
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &end) != 1)
        return failure(ErrorCode::TlsFailed, {}, pemFile);
    return ServerCertificate{hostsOf(certificate.get()), {qint64(::timegm(&end)) * 1000}};
}

qint64 ServerCertificate::daysLeft(Instant now) const
{
    const qint64 left = expiresAt.ms - now.ms;
    return left >= 0 ? left / dayMs : -1 - (-left - 1) / dayMs;
}

} // namespace edesk
