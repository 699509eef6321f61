// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentFilter.h"

#include <QHash>

namespace edesk {

/// How many documents of one register there are of each kind.
struct DocumentCounts
{
    /// By chip, and by the id of a saved filter.
    QHash<QString, int> chips = {};

    /// By chip of the filter's register, of those with its words, and `saved` filters, which have their own,
    /// by their ids; the errors of the reader.
    static Result<DocumentCounts> read(ReplicaReader &reader, const Actor &asker, Instant now,
                                       const DocumentFilter &filter,
                                       const QHash<QString, DocumentFilter> &saved = {});
};

} // namespace edesk
