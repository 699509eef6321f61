// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/CommandCodec.h"

#include "common/protocol/KindCodec.h"
#include "common/protocol/Protocol.h"

#include <QCryptographicHash>

namespace edesk::protocol {
namespace {

constexpr quint64 commandFields = 8;
constexpr quint64 baseFields = 3;
constexpr quint64 mostBases = 64;

/// Arguments are read by their declared kinds; a wrong kind makes the command refused, not the batch.
Result<void> readArguments(QByteArrayView item, const CommandType &type, std::vector<Value> &out)
{
    CborReader reader(item);
    const quint64 count = reader.array();
    if (count > type.arguments.size())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("too many arguments"));
    for (quint64 i = 0; i < count && !reader.failed(); ++i) {
        out.push_back(readValue(reader, type.arguments[i]));
        if (reader.failed())
            return failure(ErrorCode::InvalidArgument, {type.arguments[i].nameString()});
    }
    if (reader.failed() || !reader.atEnd())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("arguments"));
    return {};
}

void readBases(CborReader &reader, Command &command)
{
    const quint64 count = reader.array();
    if (count > mostBases)
        reader.fail();
    for (quint64 i = 0; i < count && !reader.failed(); ++i) {
        const quint64 size = reader.array();
        if (size < baseFields)
            reader.fail();
        BaseRevision base;
        base.kind = readKind(reader);
        base.id = reader.id();
        base.revision = reader.integer();
        for (quint64 extra = baseFields; extra < size && !reader.failed(); ++extra)
            reader.skip();
        command.bases.push_back(base);
    }
}

} // namespace

void writeCommand(CborWriter &writer, const Command &command, const CommandType &type)
{
    writer.array(commandFields);
    writer.id(command.id);
    writer.id(command.device);
    writer.integer(command.number);
    writer.text(command.name);
    writer.array(command.arguments.size());
    for (std::size_t i = 0; i < command.arguments.size(); ++i)
        writeValue(writer, type.arguments[i], command.arguments[i]);
    writer.array(command.bases.size());
    for (const BaseRevision &base : command.bases) {
        writer.array(baseFields);
        writer.integer(qint64(base.kind));
        writer.id(base.id);
        writer.integer(base.revision);
    }
    if (command.onBehalfOf.isNull())
        writer.null();
    else
        writer.id(command.onBehalfOf);
    writer.integer(command.recordedAt.ms);
}

QByteArray commandBytes(const Command &command, const CommandType &type)
{
    QByteArray out;
    CborWriter writer(out);
    writeCommand(writer, command, type);
    return out;
}

ReceivedCommand readCommand(CborReader &reader, const Catalogue &catalogue)
{
    ReceivedCommand received;
    const qsizetype start = reader.position();
    const quint64 size = reader.array();
    if (size < commandFields)
        reader.fail();
    Command &command = received.command;
    command.id = reader.id();
    command.device = reader.id();
    command.number = reader.integer();
    command.name = reader.text();
    const QByteArrayView arguments = reader.skip();
    readBases(reader, command);
    if (!reader.null())
        command.onBehalfOf = reader.id();
    command.recordedAt.ms = reader.integer();
    for (quint64 i = commandFields; i < size && !reader.failed(); ++i)
        reader.skip();
    if (reader.failed())
        return received;
    received.digest = QCryptographicHash::hash(
        reader.data().sliced(start, reader.position() - start).toByteArray(), QCryptographicHash::Sha256);
    const CommandType *type = catalogue.command(command.name);
    received.wellFormed = type ? readArguments(arguments, *type, command.arguments)
                               : Result<void>(failure(ErrorCode::UnknownCommand, {command.name.left(60)}));
    return received;
}

QByteArray encodeBatch(const QList<QByteArray> &commands)
{
    QByteArray out;
    CborWriter writer(out);
    writer.array(quint64(commands.size()));
    for (const QByteArray &command : commands)
        writer.raw(command);
    return out;
}

Result<std::vector<ReceivedCommand>> decodeBatch(QByteArrayView bytes, const Catalogue &catalogue)
{
    CborReader reader(bytes);
    const quint64 count = reader.array();
    if (count > quint64(batchLimit))
        return failure(ErrorCode::TooLarge, {QString::number(batchLimit)});
    if (bytes.size() - reader.position() > batchBytesLimit)
        return failure(ErrorCode::TooLarge, {QStringLiteral("%1 KB").arg(batchBytesLimit / 1024)});
    std::vector<ReceivedCommand> commands;
    for (quint64 i = 0; i < count && !reader.failed(); ++i)
        commands.push_back(readCommand(reader, catalogue));
    if (reader.failed() || !reader.atEnd())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("command batch"));
    return commands;
}

} // namespace edesk::protocol
