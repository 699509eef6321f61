// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace edesk {

/// One way into the demonstration: an account and what its holder is.
struct DemoAccount
{
    Id accountId;
    QString user;
    QString password;
    /// The key of the holder's main role ("leader").
    QString role;
    /// The code of the holder's agency.
    QString organisation;
    /// province, department, district or commune.
    QString level;
    /// The holder's full name.
    QString name;
};

/// The accounts as CSV (RFC 4180, UTF-8, one line feed per row) under the header
/// `user,password,role,organisation,level,name`.
QByteArray demoAccountsCsv(const QList<DemoAccount> &accounts);

} // namespace edesk
