// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/domain/core/Record.h"

#include <QDate>

#include <tuple>
#include <type_traits>

namespace edesk {

/// A field of a plain struct: its description and its member.
template <typename Struct, typename Type>
struct Member
{
    const char *name;
    Type Struct::*pointer;
    FieldOptions options;
};

/// `member("full_name", &Person::fullName, {.maxLength = 50})`
template <typename Struct, typename Type>
constexpr Member<Struct, Type> member(const char *name, Type Struct::*pointer, FieldOptions options = {})
{
    return {name, pointer, options};
}

template <typename Type>
constexpr FieldKind fieldKindOf()
{
    if constexpr (std::is_same_v<Type, Id>)
        return FieldKind::Id;
    else if constexpr (std::is_same_v<Type, QString>)
        return FieldKind::Text;
    else if constexpr (std::is_same_v<Type, bool>)
        return FieldKind::Boolean;
    else if constexpr (std::is_same_v<Type, Instant>)
        return FieldKind::Instant;
    else if constexpr (std::is_same_v<Type, QDate>)
        return FieldKind::Date;
    else if constexpr (std::is_same_v<Type, QList<Id>>)
        return FieldKind::IdList;
    else if constexpr (std::is_enum_v<Type>)
        return FieldKind::Choice;
    else
        return static_cast<void>(static_cast<qint64>(Type{})), FieldKind::Integer;
}

/// The value of a member; null ids, unset instants and dates and empty text are empty values.
template <typename Type>
Value toValue(const Type &member)
{
    constexpr FieldKind kind = fieldKindOf<Type>();
    if constexpr (kind == FieldKind::Id)
        return member.isNull() ? Value() : Value(member);
    else if constexpr (kind == FieldKind::Text || kind == FieldKind::IdList)
        return member.isEmpty() ? Value() : Value(member);
    else if constexpr (kind == FieldKind::Instant)
        return member.isSet() ? Value(member.ms) : Value();
    else if constexpr (kind == FieldKind::Date)
        return member.isValid() ? Value(qint64(member.toJulianDay())) : Value();
    else
        return Value(static_cast<qint64>(member));
}

template <typename Type>
Type fromValue(const Value &value)
{
    constexpr FieldKind kind = fieldKindOf<Type>();
    if constexpr (kind == FieldKind::Id || kind == FieldKind::Text || kind == FieldKind::IdList) {
        const auto *held = std::get_if<Type>(&value);
        return held ? *held : Type();
    } else {
        const auto *number = std::get_if<qint64>(&value);
        const qint64 n = number ? *number : 0;
        if constexpr (kind == FieldKind::Instant)
            return Instant{n};
        else if constexpr (kind == FieldKind::Date)
            return number ? QDate::fromJulianDay(n) : QDate();
        else
            return static_cast<Type>(n);
    }
}

/// The fields of a struct whose static `description()` answers a tuple of members.
template <typename Struct>
std::vector<Field> fieldsOf()
{
    return std::apply(
        [](const auto &...members) {
            const auto one = []<typename Type>(const Member<Struct, Type> &m) {
                return Field{m.name, fieldKindOf<Type>(), m.options};
            };
            return std::vector<Field>{one(members)...};
        },
        Struct::description());
}

/// The values of a struct, in description order.
template <typename Struct>
std::vector<Value> valuesOf(const Struct &object)
{
    return std::apply(
        [&object](const auto &...members) { return std::vector<Value>{toValue(object.*members.pointer)...}; },
        Struct::description());
}

/// A struct from values in description order; missing ones keep their default.
template <typename Struct, typename Values>
Struct fromValues(const Values &values)
{
    Struct object;
    std::size_t index = 0;
    const auto one = [&]<typename Type>(const Member<Struct, Type> &m) {
        if (index < std::size_t(values.size()))
            object.*m.pointer = fromValue<Type>(values[static_cast<decltype(values.size())>(index)]);
        ++index;
    };
    std::apply([&](const auto &...members) { (one(members), ...); }, Struct::description());
    return object;
}

/// The one EntityType of an entity struct; the struct declares `static EntityType makeType()`.
template <typename Entity>
const EntityType &entityType()
{
    static const EntityType type = Entity::makeType();
    return type;
}

template <typename Entity>
Record toRecord(const Entity &entity)
{
    Record record(entityType<Entity>(), entity.id);
    record.setRevision(entity.revision);
    std::vector<Value> values = valuesOf(entity);
    for (std::size_t i = 0; i < values.size(); ++i)
        record.setValue(int(i), std::move(values[i]));
    return record;
}

template <typename Entity>
Entity fromRecord(const Record &record)
{
    Q_ASSERT(record.kind() == entityType<Entity>().kind);
    std::vector<Value> values;
    values.reserve(record.type().fields.size());
    for (int i = 0; i < int(record.type().fields.size()); ++i)
        values.push_back(record.value(i));
    auto entity = fromValues<Entity>(values);
    entity.id = record.id();
    entity.revision = record.revision();
    return entity;
}

} // namespace edesk
