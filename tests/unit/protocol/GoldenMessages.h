// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <vector>

namespace edesk {

/// One message with fixed values: a desk's first conversation with its server, one message of each name.
struct GoldenMessage
{
    /// As in protocol::messageNames().
    QString name;
    /// The bytes the program of today writes; CBOR, but for the flag before a page.
    QByteArray encoded;
    /// What a decoder makes of bytes, written again.
    std::function<Result<QByteArray>(QByteArrayView)> recode = {};
    /// Bytes before the CBOR.
    qsizetype prefix = 0;
    /// A positional array, which a newer peer may have lengthened; otherwise a plain list.
    bool positional = true;
    /// The names of the fields in their order; empty when no description lists them.
    QStringList fields = {};
};

const std::vector<GoldenMessage> &goldenMessages();

} // namespace edesk
