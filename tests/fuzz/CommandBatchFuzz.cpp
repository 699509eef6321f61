// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogues.h"
#include "common/protocol/Answer.h"
#include "common/protocol/CommandCodec.h"
#include "common/protocol/Protocol.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace edesk;
using namespace edesk::protocol;

namespace {

/// A value of any command's argument.
Value sampleOf(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Id:
        return Id::fromBytes(QByteArray(Id::Size, 'v'));
    case FieldKind::Text:
        return QStringLiteral("Báo cáo quý II");
    case FieldKind::IdList:
        return QList<Id>(2, Id::fromBytes(QByteArray(Id::Size, 'l')));
    default:
        return qint64(1);
    }
}

QByteArray sampleOf(const CommandType &type)
{
    Command command;
    command.id = Id::fromBytes(QByteArray(Id::Size, 'c'));
    command.device = Id::fromBytes(QByteArray(Id::Size, 'd'));
    command.number = 42;
    command.name = QString::fromLatin1(type.name);
    for (const Field &field : type.arguments)
        command.arguments.push_back(sampleOf(field));
    command.bases = {{EntityKind::Assignment, command.id, 3}};
    command.onBehalfOf = command.device;
    command.recordedAt = {1'781'000'000'000};
    return commandBytes(command, type);
}

void checkCommand(const ReceivedCommand &received)
{
    if (received.wellFormed) {
        const CommandType *type = edeskCatalogue().command(received.command.name);
        fuzzRequire(type, "a well-formed command is a known one");
        const QByteArray bytes = commandBytes(received.command, *type);
        CborReader reader(bytes);
        const ReceivedCommand again = readCommand(reader, edeskCatalogue());
        fuzzRequire(!reader.failed() && reader.atEnd() && again.wellFormed, "a command is read again");
        fuzzRequire(again.command == received.command, "a command comes back");
        return;
    }
    const Error &error = received.wellFormed.error();
    const auto answer = decodeAnswer(encodeAnswer({received.command.id, error, {}, {}}));
    fuzzRequire(answer.ok() && answer->refusal->code == error.code, "any refusal can be told");
}

} // namespace

QList<QByteArray> edesk::fuzzSeeds()
{
    QList<QByteArray> seeds;
    QList<QByteArray> all;
    for (const CommandType &type : edeskCatalogue().commands()) {
        all << sampleOf(type);
        seeds << encodeBatch({all.last()});
    }
    return seeds << encodeBatch({}) << encodeBatch(all.first(3));
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto commands = decodeBatch(QByteArrayView(data, qsizetype(size)), edeskCatalogue());
    if (!commands)
        return 0;
    fuzzRequire(commands->size() <= std::size_t(batchLimit), "a batch keeps its limit");
    for (const ReceivedCommand &received : *commands) {
        fuzzRequire(received.digest.size() == 32, "every command has its digest");
        checkCommand(received);
    }
    return 0;
}
