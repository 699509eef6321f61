// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"

namespace edesk {

/// One field that a refused edit wanted to change, in words.
struct FieldConflict
{
    QString label = {};
    /// What the person saw when they edited.
    QString before = {};
    /// What they wrote.
    QString mine = {};
    /// What the row holds now.
    QString now = {};
    /// Somebody else changed this field since.
    bool differs = false;

    bool operator==(const FieldConflict &) const = default;

    /// The fields that an edit (a command whose arguments come with `…_was`) wanted to change; empty for
    /// other commands and when the row is not on this desk.
    static QList<FieldConflict> of(const FeatureContext &context, const OutboxItem &item);
};

} // namespace edesk
