// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// One label with its value in a detail.
struct DetailField
{
    QString label = {};
    QString value = {};

    bool operator==(const DetailField &) const = default;
};

} // namespace edesk
