// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace edesk {

/// The installation's own certificate authority (EC P-256), for where the province has none to sign for it.
class CertificateAuthority
{
public:
    /// A server's certificate and key as PEM.
    struct Issued
    {
        QByteArray certificate;
        QByteArray key;
    };

    /// A new authority that lasts ten years; TlsFailed when OpenSSL refuses.
    static Result<CertificateAuthority> create(const QString &name);
    /// An authority made before, from its own certificate and key; TlsFailed when they are none or do not
    /// belong together.
    static Result<CertificateAuthority> read(const Issued &own);
    CertificateAuthority(CertificateAuthority &&) noexcept;
    ~CertificateAuthority();

    /// A certificate for these host names and numeric addresses, good for two years, or as long as the
    /// authority lasts. CertificateExpired when it is over.
    Result<Issued> issue(const QStringList &hosts) const;
    /// The authority's own certificate and key as PEM.
    Result<Issued> own() const;

private:
    struct Identity;
    explicit CertificateAuthority(std::unique_ptr<Identity> identity);

    std::unique_ptr<Identity> m_identity;
};

} // namespace edesk
