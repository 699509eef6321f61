// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Cbor.h"
#include "common/domain/core/Catalogue.h"

#include <QByteArray>

#include <vector>

namespace edesk::protocol {

/// Writes `[id, device, number, name, arguments, bases, on_behalf_of, recorded_at]`.
void writeCommand(CborWriter &writer, const Command &command, const CommandType &type);
QByteArray commandBytes(const Command &command, const CommandType &type);

/// A command as it came: decided by its bytes even when its name is unknown here.
struct ReceivedCommand
{
    Command command;
    /// SHA-256 of its bytes: a replay with other contents is refused.
    QByteArray digest;
    /// Not ok when the arguments do not fit the command, or the command is unknown.
    Result<void> wellFormed;
};

/// Reads one command. The reader fails only when the bytes are no command at all.
ReceivedCommand readCommand(CborReader &reader, const Catalogue &catalogue);

/// The bytes of a batch: an array of commands.
QByteArray encodeBatch(const QList<QByteArray> &commands);
/// Reads a batch; Malformed or TooLarge.
Result<std::vector<ReceivedCommand>> decodeBatch(QByteArrayView bytes, const Catalogue &catalogue);

} // namespace edesk::protocol
