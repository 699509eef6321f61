// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// A filter of a list that a person keeps under a name: a chip and words.
struct SavedFilter
{
    /// Never one of the list's own chips.
    QString id = {};
    QString name = {};
    QString chip = {};
    QString words = {};
    /// Shown as a chip of its own.
    bool isPinned = true;

    bool operator==(const SavedFilter &) const = default;
};

} // namespace edesk
