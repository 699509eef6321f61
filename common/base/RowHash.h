// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace edesk {

/// A 64-bit keyed hash (XXH3) of a row's canonical bytes; the same on every machine. Not for secrets:
/// it finds damage, it does not resist an attacker.
quint64 rowHash(QByteArrayView bytes, quint64 key);

} // namespace edesk
