// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace edesk::http {

/// A self-signed EC certificate for localhost, with its key, in files that live as long as this object.
class EdgeCertificate
{
public:
    EdgeCertificate();

    QString certificateFile() const { return m_folder.filePath(QStringLiteral("certificate.pem")); }
    QString keyFile() const { return m_folder.filePath(QStringLiteral("key.pem")); }
    /// A second key, which does not belong to the certificate.
    QString strangeKeyFile() const { return m_folder.filePath(QStringLiteral("strange.pem")); }

private:
    QTemporaryDir m_folder;
};

} // namespace edesk::http
