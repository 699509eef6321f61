// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/base/Result.h"

#include <QStringList>

namespace edesk {

/// What the server's certificate says of itself.
struct ServerCertificate
{
    /// How long before its end people are told.
    static constexpr int WarningDays = 30;

    /// The host names and numeric addresses it was issued for.
    QStringList hosts;
    Instant expiresAt;

    /// The first certificate of a PEM file; FileFailed, TlsFailed when there is none.
    static Result<ServerCertificate> read(const QString &pemFile);
    /// Whole days from `now` to its end; negative once it is over.
    qint64 daysLeft(Instant now) const;
};

} // namespace edesk
