// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <memory>

namespace edesk {

/// Keeps other processes out of a data folder; gone with the object and with the process, however that ends.
class FolderLock
{
public:
    /// StoreInUse when another process holds it, FileFailed when the folder cannot be written.
    static Result<std::unique_ptr<FolderLock>> take(const QString &folder);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

} // namespace edesk
