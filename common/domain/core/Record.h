// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/EntityType.h"

#include <vector>

namespace edesk {

/// One row of any kind: what stores, feed, replica and protocol handle without knowing the area.
class Record
{
public:
    /// A row with empty fields.
    Record(const EntityType &type, const Id &id);

    const EntityType &type() const { return *m_type; }
    EntityKind kind() const { return m_type->kind; }
    const Id &id() const { return m_id; }
    qint64 revision() const { return m_revision; }
    void setRevision(qint64 revision) { m_revision = revision; }

    const Value &value(int index) const { return m_values[std::size_t(index)]; }
    void setValue(int index, Value value) { m_values[std::size_t(index)] = std::move(value); }
    /// The value of a named field; asserts that it exists.
    const Value &value(QStringView field) const;
    void setValue(QStringView field, Value value);
    Id idAt(int index) const;
    qint64 integerAt(int index) const;
    QString textAt(int index) const;

    /// Fields of a newer peer, as the CBOR items they came in; kept so that nothing is lost.
    const QByteArray &extra() const { return m_extra; }
    int extraCount() const { return m_extraCount; }
    void setExtra(QByteArray items, int count)
    {
        m_extra = std::move(items);
        m_extraCount = count;
    }

    /// Every field fits its description.
    Result<void> check() const;

    bool operator==(const Record &other) const;

private:
    const EntityType *m_type;
    Id m_id;
    qint64 m_revision = 0;
    std::vector<Value> m_values;
    QByteArray m_extra;
    int m_extraCount = 0;
};

/// Writes the row as the canonical array `[id, revision, field…]` that is on the wire and hashed.
void writeRecord(CborWriter &writer, const Record &record);
/// Reads a row; the reader fails when it is not one of `type`.
Record readRecord(CborReader &reader, const EntityType &type);
/// The canonical bytes of a row.
QByteArray recordBytes(const Record &record);
/// The hash of a row's canonical bytes that scope checksums add up.
quint64 recordHash(EntityKind kind, QByteArrayView canonicalBytes);
/// The fields in which two rows of one kind differ.
std::vector<int> difference(const Record &a, const Record &b);

} // namespace edesk
