// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace edesk {

/// What a person gives to sign in.
struct SignInRequest
{
    QUrl server = {};
    /// The file with the authority that signed the server's certificate; empty for the system's authorities.
    QString caFile = {};
    QString user = {};
    QString password = {};
};

} // namespace edesk
