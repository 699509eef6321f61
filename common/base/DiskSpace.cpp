// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/DiskSpace.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace edesk {

bool isDiskFull(const QString &path)
{
    // Less than a database needs beside its file.
    constexpr qint64 smallestUseful = 64 * 1024;
    QString folder = QFileInfo(path).absoluteFilePath();
    while (!QFileInfo(folder).isDir() && !QDir(folder).isRoot())
        folder = QFileInfo(folder).absolutePath();
    const QStorageInfo disk(folder);
    return disk.isValid() && disk.bytesAvailable() < smallestUseful;
}

} // namespace edesk
