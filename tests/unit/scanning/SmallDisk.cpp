// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/scanning/SmallDisk.h"

#include <QFile>
#include <QStorageInfo>

#include <sys/mount.h>

namespace edesk {

using namespace Qt::StringLiterals;

SmallDisk::SmallDisk()
    : m_isMounted(::mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", 0, "size=16m") ==
                  0)
{
}

SmallDisk::~SmallDisk()
{
    if (m_isMounted)
        ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

void SmallDisk::fillBut(qint64 bytes)
{
    const qint64 size = QStorageInfo(m_folder.path()).bytesAvailable() - bytes;
    QFile ballast(path(u"ballast"_s));
    if (!ballast.open(QIODevice::WriteOnly) || ballast.write(QByteArray(size, 'x')) != size)
        qFatal("no ballast");
}

void SmallDisk::makeRoom()
{
    QFile::remove(path(u"ballast"_s));
}

} // namespace edesk
