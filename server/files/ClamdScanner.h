// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/VirusScanner.h"

namespace edesk {

/// Asks clamd, by INSTREAM over its socket: the bytes travel, so that it needs no right to read the folder.
class ClamdScanner final : public VirusScanner
{
public:
    /// The path of a local socket, or `host:port` with a numeric address. Each step is waited for as long as
    /// `patienceSeconds`.
    explicit ClamdScanner(QString address, int patienceSeconds = 60);

    Result<QString> scan(const QString &path) const override;

private:
    QString m_address;
    int m_patienceSeconds;
};

} // namespace edesk
