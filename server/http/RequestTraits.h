// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace edesk::http {

/// What the answer's form depends on and the application need not know.
struct RequestTraits
{
    bool head = false;
    bool http10 = false;
    bool keepAlive = false;
    QByteArray range;
    QByteArray ifRange;
};

} // namespace edesk::http
