// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/DeskPort.h"

#include <functional>

namespace edesk {

/// What became of files of this computer that were to be brought in.
struct TakenFiles
{
    QList<ContentRef> files;
    /// Why the others were not, one for each of them.
    QList<Error> refused;
};

/// Brings files in, one after the other; a folder is refused. `done` hears what became of them from the event
/// loop of `listener`, or never when that is destroyed first.
void takeFiles(DeskPort &desk, QObject *listener, const QStringList &paths,
               const std::function<void(const TakenFiles &)> &done);

} // namespace edesk
