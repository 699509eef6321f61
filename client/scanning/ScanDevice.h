// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// A scanner that this computer can reach.
struct ScanDevice
{
    /// As the back-end names it; the same the next time.
    QString id;
    /// Maker and model, for a person.
    QString name;

    bool operator==(const ScanDevice &) const = default;
};

} // namespace edesk
