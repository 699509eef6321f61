// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/PreparedRow.h"

#include "common/base/Cbor.h"
#include "common/base/NameSortKey.h"
#include "common/base/VietnameseText.h"

#include <algorithm>

namespace edesk {
namespace {

/// Reads a field's item and answers its text, if it is one.
QByteArrayView readItem(CborReader &reader, FieldKind kind)
{
    const CborReader::Type type = reader.peek();
    if (type == CborReader::Type::Null) {
        reader.null();
        return {};
    }
    switch (kind) {
    case FieldKind::Id:
        reader.bytes();
        return {};
    case FieldKind::Text:
        return reader.utf8();
    case FieldKind::IdList:
        reader.fail();
        return {};
    default:
        reader.integer();
        return {};
    }
}

} // namespace

Result<PreparedRow> PreparedRow::from(const EntityType &type, QByteArrayView bytes)
{
    PreparedRow row;
    row.bytes = bytes;
    CborReader reader(bytes);
    const auto size = qint64(reader.array());
    if (size < 2)
        reader.fail();
    reader.id();
    row.revision = reader.integer();
    const auto fieldCount = qint64(type.fields.size());
    row.known = std::min(size - 2, fieldCount);
    row.extraCount = size - 2 - fieldCount;
    for (qint64 i = 0; i < row.known && !reader.failed(); ++i) {
        const Field &field = type.fields[std::size_t(i)];
        const QByteArrayView text = readItem(reader, field.kind);
        if (field.options.searched && !text.isEmpty()) {
            if (!row.folded.isEmpty())
                row.folded.append('\n');
            appendFolded(text, row.folded);
        }
        if (field.options.sortedAsName)
            row.sortKeys.append(nameSortKey(QString::fromUtf8(text)).toUtf8());
    }
    row.extraStart = reader.position();
    for (qint64 i = 0; i < row.extraCount && !reader.failed(); ++i)
        reader.skip();
    if (reader.failed() || !reader.atEnd())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("row of ") + type.tableName());
    // Those of the fields an older server left out.
    for (qint64 i = row.known; i < fieldCount; ++i) {
        if (type.fields[std::size_t(i)].options.sortedAsName)
            row.sortKeys.append(QByteArray(""));
    }
    return row;
}

} // namespace edesk
