// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Cbor.h"
#include "common/domain/core/Record.h"
#include "common/store/DatabaseAddress.h"
#include "common/store/Statement.h"

namespace edesk {

/// The SQL of one entity, derived from its description. Columns begin with `id, revision, fields…`.
class EntityTable
{
public:
    explicit EntityTable(const EntityType &type) : m_type(&type) {}

    const EntityType &type() const { return *m_type; }
    /// id, revision and the fields.
    int columnCount() const { return 2 + int(m_type->fields.size()); }
    /// `id, revision, a, b` with an optional table prefix.
    QString columns(const QString &prefix = {}) const;
    /// `?, ?, …` for all columns.
    QString placeholders() const;
    /// The column definitions of CREATE TABLE, without parentheses.
    QString definitions(Dialect dialect, bool foreignKeys) const;
    /// CREATE INDEX statements of the indexed fields, each ended by a semicolon.
    QString indexes() const;

    QString selectById() const;
    QString selectWhere(int field) const;
    QString insert() const;
    /// Updates every field where id and the revision before match: `fields…, revision, id, before`.
    QString update() const;

    /// Binds id, revision and fields from `first` on.
    void bind(Statement &statement, int first, const Record &record) const;
    /// Reads a row whose columns() begin at `first`.
    Record read(const Statement &statement, int first = 0) const;
    /// Writes the row's canonical bytes without building a Record.
    void writeCbor(const Statement &statement, int first, CborWriter &writer) const;

    /// The SQL type of a field.
    static QString sqlType(FieldKind kind, Dialect dialect);

private:
    const EntityType *m_type;
};

/// Binds one value.
void bindValue(Statement &statement, int index, const Value &value);
/// Binds these values from `first` on; the index after the last.
int bindValues(Statement &statement, const std::vector<Value> &values, int first = 0);
/// Reads one column as a value of this kind.
Value columnValue(const Statement &statement, int column, FieldKind kind);

} // namespace edesk
