// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QString>

namespace edesk {

/// A throw-away TLS server certificate (EC P-256) for localhost, 127.0.0.1 and ::1, as PEM files in a folder.
/// The folder's certificate authority (`ca.pem`, `ca.key`) is made with its first certificate and signs the
/// later ones too.
class TemporaryCertificate
{
public:
    /// What a client must find wrong with it.
    enum class Flaw { None, Expired, NotYetValid, WrongHost, OtherAuthority };

    /// FileFailed when the folder cannot be written, TlsFailed when OpenSSL refuses.
    static Result<TemporaryCertificate> create(const QString &folder, Flaw flaw = Flaw::None);

    /// The authority's certificate: what a client of this folder is told to trust.
    QString authorityFile() const { return m_authorityFile; }
    QString certificateFile() const { return m_certificateFile; }
    QString keyFile() const { return m_keyFile; }

private:
    TemporaryCertificate() = default;

    QString m_authorityFile;
    QString m_certificateFile;
    QString m_keyFile;
};

} // namespace edesk
