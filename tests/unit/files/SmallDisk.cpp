// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/files/SmallDisk.h"

#include <QFile>

#include <sys/mount.h>

namespace edesk {

SmallDisk::SmallDisk(int megabytes)
    : m_mounted(::mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", 0,
                        ("size=" + QByteArray::number(megabytes) + 'm').constData()) == 0)
{
}

SmallDisk::~SmallDisk()
{
    if (m_mounted)
        ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

} // namespace edesk
