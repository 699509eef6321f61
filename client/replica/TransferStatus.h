// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace edesk {

/// How far one content is on its way to the server, or to this desk.
struct TransferStatus
{
    enum class Direction { Up, Down };
    enum class Phase { Waiting, Moving, Done, Stopped };

    QString content;
    QString name;
    Direction direction = Direction::Down;
    Phase phase = Phase::Moving;
    /// Bytes that have arrived, and all there are.
    qint64 done = 0;
    qint64 size = 0;
    /// Why it stopped; Cancelled when the person wanted that.
    std::optional<Error> error;
};

} // namespace edesk

Q_DECLARE_METATYPE(edesk::TransferStatus)
