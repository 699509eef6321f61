// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/files/SmallDisk.h"

#include <QFile>

#include <sys/mount.h>

namespace edesk {
namespace {

bool mountMemory(const QString &folder, int megabytes)
{
    const QByteArray options = "size=" + QByteArray::number(megabytes) + 'm';
    return ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, options.constData()) == 0;
}

} // namespace

SmallDisk::SmallDisk(int megabytes) : m_mounted(mountMemory(m_folder.path(), megabytes)) {}

SmallDisk::~SmallDisk()
{
    if (m_mounted)
        ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

} // namespace edesk
