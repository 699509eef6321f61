// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/base/Id.h"
#include "common/base/Result.h"
#include "server/files/PartFile.h"

#include <functional>

namespace edesk {

/// The files of an installation: whole ones by their hash, two folders deep, and those that are arriving, one
/// for each person who sends it: nobody's bytes can spoil another's upload. Thread-safe; several processes
/// may share a folder.
class ContentFolder
{
public:
    explicit ContentFolder(QString path) : m_path(std::move(path)) {}

    const QString &path() const { return m_path; }
    /// Makes the folders, for the owner alone; FileFailed.
    Result<void> prepare() const;
    QString wholePath(const QString &content) const;
    /// Whether the whole file is here with this size.
    bool holds(const QString &content, qint64 size) const;

    /// What has arrived of a content; see PartFile::open.
    Result<std::optional<PartFile>> part(const QString &content, qint64 size, const Id &person,
                                         bool create) const;
    /// How many uploads of a person are unfinished.
    int unfinished(const Id &person) const;
    /// Puts a verified part in its place; the rename is on the disk when this returns.
    Result<void> accept(PartFile &part, const QString &content) const;
    /// Removes a whole file; true when it is gone.
    bool remove(const QString &content) const;
    /// Removes unfinished uploads that got nothing since `before`, but for those at work; how many.
    int removeStale(Instant before) const;
    /// Calls `visit` with the hash of every whole file.
    void forEach(const std::function<void(const QString &content)> &visit) const;

private:
    QString incoming() const;

    QString m_path;
};

} // namespace edesk
