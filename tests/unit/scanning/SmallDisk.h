// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace edesk {

/// A small disk in memory, mounted while it lives. Only root may mount.
class SmallDisk
{
public:
    SmallDisk();
    ~SmallDisk();
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_isMounted; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Leaves room for so many bytes, about.
    void fillBut(qint64 bytes);
    void makeRoom();

private:
    QTemporaryDir m_folder;
    bool m_isMounted;
};

} // namespace edesk
