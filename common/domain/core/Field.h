// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Cbor.h"
#include "common/base/Result.h"
#include "common/domain/core/EntityKind.h"

#include <QList>
#include <QString>

#include <span>
#include <variant>

namespace edesk {

/// What a field holds. Boolean, Instant (ms UTC), Date (Julian day) and Choice are integers in a Value.
enum class FieldKind : quint8 { Id, Text, Integer, Boolean, Instant, Date, Choice, IdList };

/// One value of a record or an argument; monostate is "empty" (NULL).
using Value = std::variant<std::monostate, qint64, QString, Id, QList<Id>>;

/// One value of an enumeration: its number (stored, on the wire), its stable key, and its words.
struct Choice
{
    int value;
    const char *key;
    const char *vietnamese;
    const char *english;
};

/// The parts of a field that are not its name and kind.
struct FieldOptions
{
    /// Longest text in characters; 0 = 10,000.
    int maxLength = 0;
    /// Most identifiers of a list; 0 = 200.
    int maxItems = 0;
    bool required = false;
    /// Its folded words go into the search index.
    bool searched = false;
    /// A second column `<name>_sort` holds the key by which people sort.
    bool sortedAsName = false;
    /// No two rows hold the same value.
    bool unique = false;
    /// Lists filter or order by it.
    bool indexed = false;
    EntityKind references = EntityKind::None;
    std::span<const Choice> choices = {};
};

/// The one description of a field, from which SQL, CBOR, JSON, difference and checksum follow.
struct Field
{
    const char *name;
    FieldKind kind;
    FieldOptions options;

    QString nameString() const { return QString::fromLatin1(name); }
    int maxLength() const { return options.maxLength > 0 ? options.maxLength : 10'000; }
    int maxItems() const { return options.maxItems > 0 ? options.maxItems : 200; }
};

/// Whether `value` fits `field`: its type, required, length, number of items, known choice. The error names
/// the field.
Result<void> checkValue(const Field &field, const Value &value);
/// Writes one value as one CBOR item.
void writeValue(CborWriter &writer, const Field &field, const Value &value);
/// Reads one value of `field`; the reader fails when the item has another type.
Value readValue(CborReader &reader, const Field &field);
/// Reads a value typed by a person: ids and choices by key, dates dd/MM/yyyy or ISO, "có/không" or
/// true/false. A moment given as a day is the end of its working hours, 17:00.
Result<Value> parseValue(const Field &field, const QString &text);
/// The value as text for people and scripts: choice keys, ISO dates and times, empty for empty.
QString displayValue(const Field &field, const Value &value);
/// The choice with this number; null when there is none.
const Choice *choiceOf(const Field &field, qint64 value);

} // namespace edesk
