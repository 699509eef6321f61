// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Field.h"

#include <vector>

namespace edesk {

class Record;
class ScopeSet;
class View;

/// Which scopes may see a record; pure. May read the rows around it through the view.
using Audience = Result<ScopeSet> (*)(const Record &, const View &);

/// The description of one kind of row: its table, its fields in wire order, and who may see it.
/// Every row also has `id` and `revision` before its fields.
struct EntityType
{
    EntityKind kind;
    const char *table;
    std::vector<Field> fields;
    /// Null when `audienceParent` names the field whose row decides.
    Audience audience = nullptr;
    /// Index of the field that refers to the row whose audience this one shares; -1 for none.
    int audienceParent = -1;
    /// Whether this row takes part in deciding its parent's audience (a party of an assignment).
    bool decidesParentAudience = false;
    /// The SQL expressions, separated by commas, by which lists order these rows; the desk indexes them. Null
    /// when no list is long.
    const char *listOrder = nullptr;

    QString tableName() const { return QString::fromLatin1(table); }
    /// Position of the field; -1 when there is none.
    int indexOf(QStringView name) const;
    const Field &field(int index) const { return fields[std::size_t(index)]; }
    bool isSearched() const;
};

} // namespace edesk
