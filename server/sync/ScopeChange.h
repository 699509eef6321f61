// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// A scope moved from one sequence to another in a committed transaction.
struct ScopeChange
{
    qint64 scope = 0;
    QString name;
    qint64 before = 0;
    qint64 after = 0;
};

} // namespace edesk
