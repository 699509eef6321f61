// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"

#include <QStringList>
#include <QTemporaryDir>

class QMimeData;

namespace edesk {

/// What is pasted, as files: those that were copied in the file manager, or a picture as a PNG file of its
/// own, which lasts as long as this.
class PastedFiles
{
public:
    /// None for anything else, or a picture that cannot be written.
    QStringList of(const QMimeData *data, Instant now);

private:
    QTemporaryDir m_folder;
    int m_pictures = 0;
};

} // namespace edesk
