// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"

namespace edesk::protocol {

/// The bytes of a message whose struct has a `description()`: a positional CBOR array.
template <typename Message>
QByteArray encode(const Message &message)
{
    QByteArray out;
    CborWriter writer(out);
    const std::vector<Field> fields = fieldsOf<Message>();
    const std::vector<Value> values = valuesOf(message);
    writer.array(fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i)
        writeValue(writer, fields[i], values[i]);
    return out;
}

/// Reads a message; unknown trailing fields are skipped, missing ones keep their default. Malformed when the
/// bytes are no such message.
template <typename Message>
Result<Message> decode(QByteArrayView bytes)
{
    CborReader reader(bytes);
    const quint64 size = reader.array();
    const std::vector<Field> fields = fieldsOf<Message>();
    std::vector<Value> values;
    for (quint64 i = 0; i < size && !reader.failed(); ++i) {
        if (i < fields.size())
            values.push_back(readValue(reader, fields[i]));
        else
            reader.skip();
    }
    if (reader.failed() || !reader.atEnd())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("message"));
    for (std::size_t i = 0; i < fields.size(); ++i)
        EDESK_CHECK(checkValue(fields[i], i < values.size() ? values[i] : Value()));
    return fromValues<Message>(values);
}

} // namespace edesk::protocol
