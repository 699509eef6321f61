// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Cbor.h"
#include "tests/fuzz/FuzzTarget.h"

#include <limits>

using namespace edesk;

namespace {

/// Reads the next item by its type and writes it again.
void copyItem(CborReader &reader, CborWriter &writer, int depth)
{
    switch (reader.peek()) {
    case CborReader::Type::Integer:
        writer.integer(reader.integer());
        break;
    case CborReader::Type::Bytes:
        writer.bytes(reader.bytes());
        break;
    case CborReader::Type::Text:
        writer.text(reader.text());
        break;
    case CborReader::Type::Boolean:
        writer.boolean(reader.boolean());
        break;
    case CborReader::Type::Null:
        reader.null();
        writer.null();
        break;
    case CborReader::Type::Array: {
        if (depth == 0)
            return reader.fail();
        const quint64 size = reader.array();
        writer.array(size);
        for (quint64 i = 0; i < size && !reader.failed(); ++i)
            copyItem(reader, writer, depth - 1);
        break;
    }
    case CborReader::Type::Invalid:
        reader.fail();
        break;
    }
}

} // namespace

QList<QByteArray> edesk::fuzzSeeds()
{
    QByteArray row;
    CborWriter writer(row);
    writer.array(8);
    writer.integer(-70'000);
    writer.text(u"Nguyễn Thị Hoà");
    writer.bytes(QByteArray(30, 'b'));
    writer.id(Id::fromBytes(QByteArray(Id::Size, 'i')));
    writer.boolean(true);
    writer.null();
    writer.integer(std::numeric_limits<qint64>::min());
    writer.array(2);
    writer.array(0);
    writer.text(u"");
    return {row, QByteArray(20, char(0x81)), QByteArray::fromHex("820083f4f56161")};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(data, qsizetype(size));
    CborReader skipping(input);
    const QByteArrayView item = skipping.skip();
    fuzzRequire(skipping.position() <= input.size(), "the reader stays inside its bytes");

    CborReader reading(input);
    QByteArray copy;
    CborWriter writer(copy);
    copyItem(reading, writer, 16);
    fuzzRequire(reading.failed() == skipping.failed(), "reading and skipping agree on what is valid");
    if (reading.failed())
        return 0;
    fuzzRequire(reading.position() == item.size(), "reading and skipping agree on where an item ends");
    fuzzRequire(copy.size() <= item.size(), "the deterministic encoding is the shortest");
    CborReader again(copy);
    fuzzRequire(again.skip().size() == copy.size() && again.atEnd(), "what was written is one item");
    return 0;
}
