// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "server/app/FolderLock.h"

#include <QDir>
#include <QStringList>

namespace edesk {

/// A data folder in the making: everything is written aside and appears at once, the configuration last.
class NewFolder
{
public:
    /// Claims an empty or new folder, or one that an interrupted run left. FolderNotEmpty,
    /// AlreadyInitialised, StoreInUse, FileFailed.
    static Result<NewFolder> claim(const QString &path);

    /// Where a file is written before it is published.
    QString staged(const QString &name) const { return m_stage.filePath(name); }
    /// Writes a file aside; `secret` ones are readable by the owner only.
    Result<void> write(const QString &name, const QByteArray &contents, bool secret) const;
    /// Moves everything to its place and makes it last.
    Result<void> publish() const;

private:
    NewFolder(const QDir &folder, std::unique_ptr<FolderLock> lock);

    QDir m_folder;
    QDir m_stage;
    std::unique_ptr<FolderLock> m_lock;
};

} // namespace edesk
