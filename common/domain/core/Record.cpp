// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/Record.h"

#include "common/base/RowHash.h"

namespace edesk {

Record::Record(const EntityType &type, const Id &id) : m_type(&type), m_id(id), m_values(type.fields.size())
{
}

const Value &Record::value(QStringView field) const
{
    const int index = m_type->indexOf(field);
    Q_ASSERT(index >= 0);
    return value(index);
}

void Record::setValue(QStringView field, Value value)
{
    const int index = m_type->indexOf(field);
    Q_ASSERT(index >= 0);
    setValue(index, std::move(value));
}

Id Record::idAt(int index) const
{
    const auto *id = std::get_if<Id>(&value(index));
    return id ? *id : Id();
}

qint64 Record::integerAt(int index) const
{
    const auto *number = std::get_if<qint64>(&value(index));
    return number ? *number : 0;
}

QString Record::textAt(int index) const
{
    const auto *text = std::get_if<QString>(&value(index));
    return text ? *text : QString();
}

Result<void> Record::check() const
{
    for (std::size_t i = 0; i < m_values.size(); ++i)
        EDESK_CHECK(checkValue(m_type->fields[i], m_values[i]));
    return {};
}

bool Record::operator==(const Record &other) const
{
    return m_type == other.m_type && m_id == other.m_id && m_revision == other.m_revision &&
           m_values == other.m_values && m_extra == other.m_extra;
}

void writeRecord(CborWriter &writer, const Record &record)
{
    const EntityType &type = record.type();
    writer.array(2 + type.fields.size() + quint64(record.extraCount()));
    writer.id(record.id());
    writer.integer(record.revision());
    for (int i = 0; i < int(type.fields.size()); ++i)
        writeValue(writer, type.field(i), record.value(i));
    writer.raw(record.extra());
}

Record readRecord(CborReader &reader, const EntityType &type)
{
    const quint64 size = reader.array();
    if (size < 2)
        reader.fail();
    Record record(type, reader.id());
    record.setRevision(reader.integer());
    const quint64 known = std::min<quint64>(size >= 2 ? size - 2 : 0, type.fields.size());
    for (quint64 i = 0; i < known && !reader.failed(); ++i)
        record.setValue(int(i), readValue(reader, type.fields[i]));
    if (size > known + 2 && !reader.failed()) {
        const qsizetype start = reader.position();
        for (quint64 i = known + 2; i < size; ++i)
            reader.skip();
        if (!reader.failed())
            record.setExtra(reader.data().sliced(start, reader.position() - start).toByteArray(),
                            int(size - known - 2));
    }
    return record;
}

QByteArray recordBytes(const Record &record)
{
    QByteArray out;
    CborWriter writer(out);
    writeRecord(writer, record);
    return out;
}

quint64 recordHash(EntityKind kind, QByteArrayView canonicalBytes)
{
    return rowHash(canonicalBytes, quint64(kind));
}

std::vector<int> difference(const Record &a, const Record &b)
{
    Q_ASSERT(&a.type() == &b.type());
    std::vector<int> fields;
    for (int i = 0; i < int(a.type().fields.size()); ++i) {
        if (a.value(i) != b.value(i))
            fields.push_back(i);
    }
    return fields;
}

} // namespace edesk
