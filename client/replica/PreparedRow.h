// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "common/domain/core/EntityType.h"

#include <QByteArray>
#include <QList>

namespace edesk {

/// A row's canonical bytes, checked against its type, with what the desk keeps beside its fields. Made
/// without the database, on any thread.
struct PreparedRow
{
    /// Malformed when the bytes are not a row of the type. Keeps pointing into `bytes`.
    static Result<PreparedRow> from(const EntityType &type, QByteArrayView bytes);

    QByteArrayView bytes;
    qint64 revision = 0;
    /// Folded text of the searched fields.
    QByteArray folded;
    /// Sort keys of the fields that are sorted as names, in their order.
    QList<QByteArray> sortKeys;
    /// Fields in `bytes` that this type knows.
    qint64 known = 0;
    /// Where fields of a newer server begin in `bytes`, and how many there are; negative: an older server
    /// left out this many.
    qsizetype extraStart = 0;
    qint64 extraCount = 0;
};

} // namespace edesk
